"""What cannot be gets a TypeError or ValueError that says why, before anything is written."""

import pathlib
import unittest

import genpool
import numpy as np

from library import PATH, POOLS, integers


class ErrorTests(unittest.TestCase):
    def setUp(self):
        self.layer = POOLS.Pool()
        self.x = integers((2, 3, 4, 6), np.float32, 1)
        self.y = self.layer.run(self.x)

    def test_another_dtype(self):
        for dtype in np.float64, np.float16, np.int32, np.complex64, ">f4", "U4", object:
            with self.subTest(dtype), self.assertRaisesRegex(TypeError, "x must be float32; it is "):
                self.layer.run(np.zeros(self.x.shape, dtype))
        with self.assertRaisesRegex(TypeError, "dA must be float32; it is float64"):
            self.layer.backprop(self.y.astype(np.float64))
        with self.assertRaisesRegex(TypeError, "values must be float32; it is float64"):
            self.layer.unpool(self.y.astype(np.float64))
        with self.assertRaisesRegex(TypeError, "out must be float32; it is float64"):
            self.layer.run(self.x, out=np.empty(self.y.shape))

    def test_no_array(self):
        for value in [[1.0]], 1.0, None, "text", {}:
            with self.subTest(value), self.assertRaisesRegex(TypeError, "x must be an array, a buffer or a DLPack tensor; it is "):
                self.layer.run(value)

    def test_another_number_of_axes(self):
        for shape in (), (4,), (4, 6), (3, 4, 6), (1, 2, 3, 4, 6):
            with self.subTest(shape), self.assertRaisesRegex(ValueError, r"Pool pools arrays of 4 axes \(batch, channels, axes\)"):
                self.layer.run(np.zeros(shape, np.float32))
        with self.assertRaisesRegex(ValueError, "batch, axes, channels"):
            POOLS["ChannelsLast.Float32"]().output_shape((4, 6))

    # In the library's own words.
    def test_an_input_without_a_window(self):
        with self.assertRaisesRegex(ValueError, "The input 2x3x1x6 is too small for one window: window 2x2"):
            self.layer.run(self.x[:, :, :1])
        with self.assertRaisesRegex(ValueError, "an axis without elements to pool"):
            self.layer.run(self.x[:, :, :0])

    def test_another_shape(self):
        with self.assertRaisesRegex(ValueError, r"dA must have the shape \(2, 3, 2, 3\); it has \(2, 3, 3, 2\)"):
            self.layer.backprop(self.y.reshape(2, 3, 3, 2))
        with self.assertRaisesRegex(ValueError, r"out must have the shape \(2, 3, 2, 3\); it has \(2, 3, 4, 6\)"):
            self.layer.run(self.x, out=np.empty_like(self.x))
        with self.assertRaisesRegex(ValueError, r"values must have the shape"):
            self.layer.unpool(self.x)

    def test_extents_beyond_32_bits(self):
        with self.assertRaisesRegex(ValueError, "An extent of 4294967296 does not fit 32 bits"):
            self.layer.output_shape((1, 1, 2, 2**32))
        with self.assertRaisesRegex(ValueError, "element count"):
            self.layer.output_shape((2**31 - 1, 2**31 - 1, 2**31 - 1, 2))
        with self.assertRaises(ValueError):
            self.layer.output_shape((-1, 1, 2, 2))

    def test_more_elements_than_a_call_takes(self):
        x = np.broadcast_to(np.int8(0), (1, 1, 2**16, 2**15))
        try:
            x = np.empty(x.shape, np.int8)  # never touched, so no memory is taken
        except MemoryError:
            self.skipTest("There are no 2 GiB of addresses.")
        with self.assertRaisesRegex(ValueError, "'input' has 2147483648 elements; one call takes at most 2147483647"):
            POOLS["ChannelsFirst.Int8"]().run(x, is_training=False)

    def test_memory_that_overlaps(self):
        memory = np.zeros(self.x.size + self.y.size - 1, np.float32)
        x, y = memory[: self.x.size].reshape(self.x.shape), memory[-self.y.size :].reshape(self.y.shape)
        with self.assertRaisesRegex(ValueError, "overlaps"):
            self.layer.run(x, out=y)

    def test_a_read_only_out(self):
        out = self.y.copy()
        out.flags.writeable = False
        with self.assertRaisesRegex(ValueError, "out is read-only"):
            self.layer.run(self.x, out=out)

    def test_threads(self):
        with self.assertRaisesRegex(ValueError, "Threads must be 0, for as many as help, or more"):
            POOLS.Pool(threads=-1).run(self.x)

    def test_no_training_run(self):
        layer = POOLS.Pool()
        layer.run(self.x, is_training=False)
        for work in lambda: layer.backprop(self.y), layer.indices, lambda: layer.unpool(self.y), lambda: layer.mask:
            with self.assertRaisesRegex(RuntimeError, "is_training=True"):
                work()

    def test_a_failed_run_leaves_everything_alone(self):
        expected = self.layer.backprop(self.y)
        out = np.full(self.y.shape, 77, np.float32)
        for x in self.x[:, :, :1], self.x.astype(np.float64), self.x[0]:
            with self.assertRaises((TypeError, ValueError)):
                self.layer.run(x, out=out)
        self.assertTrue((out == 77).all())
        np.testing.assert_array_equal(self.layer.backprop(self.y), expected)

    def test_a_mask_cannot_be_written(self):
        self.assertEqual(self.layer.mask.size, self.y.size)
        with self.assertRaises(ValueError):
            self.layer.mask[0] = 1


class LibraryTests(unittest.TestCase):
    def test_layers_have_names(self):
        self.assertEqual(POOLS.Pool.name, "Pool")
        self.assertEqual(POOLS["Another.Pool"].name, "Another.Pool")
        self.assertEqual(POOLS.Overlapping.name, "Windows.Overlapping")
        self.assertEqual(getattr(POOLS, "class").name, "\u00c9t\u00e9_2.class")
        self.assertIn("Overlapping", dir(POOLS))
        with self.assertRaisesRegex(AttributeError, "Float32 could be any of ChannelsFirst.Float32, ChannelsLast.Float32"):
            POOLS.Float32
        with self.assertRaisesRegex(AttributeError, "no layer Missing"):
            POOLS.Missing
        with self.assertRaises(KeyError):
            POOLS["Missing"]

    def test_layers_say_what_they_are(self):
        layer = POOLS.Overlapping
        self.assertEqual((layer.kind, layer.windows, layer.rank, layer.dtype, layer.layout), ("max", "sliding", 2, np.float32, "channels_first"))
        self.assertEqual(layer.parameters["padding_before"], [1, 1])
        self.assertRegex(repr(layer()), "^<Windows.Overlapping: max, sliding windows in 2D, float32, channels_first, size")
        self.assertIn("Windows.Overlapping", repr(POOLS))

    def test_a_library_of_a_relative_path(self):
        relative = pathlib.Path(PATH).resolve().relative_to("/")
        here = pathlib.Path.cwd()
        import os
        os.chdir("/")
        try:
            self.assertEqual(genpool.load(relative).layers.keys(), POOLS.layers.keys())
        finally:
            os.chdir(here)

    def test_something_else(self):
        with self.assertRaises(OSError):
            genpool.load("no such library")
        import _ctypes
        with self.assertRaisesRegex(ValueError, "is no library that GenPool exported"):
            genpool.load(_ctypes.__file__)

    def test_a_library_of_another_version(self):
        before, genpool._ABI = genpool._ABI, 2
        try:
            with self.assertRaisesRegex(ValueError, "speaks version 1 of the interface; this genpool.py speaks 2"):
                genpool.load(PATH)
        finally:
            genpool._ABI = before


if __name__ == "__main__":
    unittest.main()
