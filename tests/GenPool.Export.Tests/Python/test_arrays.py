"""Arrays of any strides and from anywhere: the same numbers, and no copy where none is needed."""

import array
import unittest

import numpy as np

from library import POOLS, integers

try:
    import torch
except ImportError:
    torch = None


class Interface:
    """Known by NumPy's interface alone."""

    def __init__(self, values):
        self.values = values
        self.__array_interface__ = values.__array_interface__


class DLPack:
    """Known by DLPack alone, as a tensor of another library."""

    def __init__(self, values):
        self.values = values

    def __dlpack__(self, **options):
        return self.values.__dlpack__(**options)

    def __dlpack_device__(self):
        return self.values.__dlpack_device__()


class Refusing(DLPack):
    """As a tensor on a GPU, or one that waits for a gradient."""

    def __dlpack__(self, **options):
        raise BufferError("not to be had")


def unaligned(values):
    memory = np.empty(values.nbytes + 1, np.uint8)[1:]
    result = memory.view(values.dtype).reshape(values.shape)
    result[...] = values
    return result


VIEWS = {
    "transposed": lambda x: np.ascontiguousarray(x.transpose(0, 1, 3, 2)).transpose(0, 1, 3, 2),
    "channels last": lambda x: np.ascontiguousarray(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2),
    "Fortran": np.asfortranarray,
    "every other image": lambda x: x.repeat(2, axis=0)[::2],
    "every other column": lambda x: x.repeat(2, axis=3)[..., ::2],
    "backwards": lambda x: np.ascontiguousarray(x[..., ::-1, ::-1])[..., ::-1, ::-1],
    "a part of a larger one": lambda x: np.pad(x, ((1, 1), (2, 0), (0, 3), (1, 2)))[1:-1, 2:, :-3, 1:-2],
    "unaligned": unaligned,
    "read-only": lambda x: np.frombuffer(x.tobytes(), x.dtype).reshape(x.shape),
    "a subclass": lambda x: x.view(type("Mine", (np.ndarray,), {})),
    "an extent of one": lambda x: x,
}

OTHERS = {
    "a buffer": memoryview,
    "a strided buffer": lambda x: memoryview(VIEWS["transposed"](x)),
    "the interface": Interface,
    "DLPack": DLPack,
    "strided DLPack": lambda x: DLPack(VIEWS["channels last"](x)),
}


class ArrayTests(unittest.TestCase):
    def setUp(self):
        self.layer = POOLS["Windows.Overlapping"]()
        self.x = integers((2, 3, 9, 12), np.float32, 1)
        self.y = self.layer.run(self.x)
        self.dA = integers(self.y.shape, np.float32, 2)
        self.dx = self.layer.backprop(self.dA)

    def test_views_give_the_same_numbers(self):
        for name, view in VIEWS.items():
            with self.subTest(name):
                np.testing.assert_array_equal(view(self.x), self.x)
                np.testing.assert_array_equal(self.layer.run(view(self.x), is_training=False), self.y)
                np.testing.assert_array_equal(self.layer.run(view(self.x)), self.y)
                np.testing.assert_array_equal(self.layer.backprop(view(self.dA)), self.dx)
                np.testing.assert_array_equal(self.layer.unpool(view(self.y)), self.layer.unpool(self.y))

    def test_results_go_into_views(self):
        for name, view in VIEWS.items():
            if name == "read-only":
                continue
            with self.subTest(name):
                y, dx = view(np.full_like(self.y, 77)), view(np.full_like(self.x, 77))
                self.assertIs(self.layer.run(self.x, out=y), y)
                np.testing.assert_array_equal(y, self.y)
                self.assertIs(self.layer.backprop(self.dA, out=dx), dx)
                np.testing.assert_array_equal(dx, self.dx)

    def test_a_part_of_a_larger_array_leaves_the_rest_alone(self):
        whole = np.full((4, 5, 20, 20), 77, np.float32)
        part = np.s_[1:3, 1:4, 3:12, 5:17]
        self.layer.backprop(self.dA, out=whole[part])
        np.testing.assert_array_equal(whole[part], self.dx)
        whole[part] = 77
        self.assertTrue((whole == 77).all())

    def test_a_broadcast_array_is_read(self):
        x = np.broadcast_to(np.float32(4), (2, 3, 9, 12))
        np.testing.assert_array_equal(self.layer.run(x), np.full_like(self.y, 4))

    def test_arrays_from_elsewhere(self):
        for name, other in OTHERS.items():
            with self.subTest(name):
                np.testing.assert_array_equal(self.layer.run(other(self.x)), self.y)
                np.testing.assert_array_equal(self.layer.backprop(other(self.dA)), self.dx)

    def test_results_go_into_memory_from_elsewhere(self):
        for other in memoryview, Interface:
            with self.subTest(other):
                values = np.empty_like(self.y)
                out = other(values)
                self.assertIs(self.layer.run(self.x, out=out), out)
                np.testing.assert_array_equal(values, self.y)

    def test_a_flat_buffer_with_its_shape(self):
        values = memoryview(array.array("f", self.x.ravel())).cast("B").cast("f", self.x.shape)
        np.testing.assert_array_equal(self.layer.run(values), self.y)

    # The addresses that the library gets are the caller's own.
    def test_what_lies_without_gaps_is_not_copied(self):
        addresses = []
        call = self.layer._call
        self.layer._call = lambda function, arrays, *rest: (addresses.extend(each.ctypes.data for each in arrays), call(function, arrays, *rest))
        out = np.empty_like(self.y)
        for x in self.x, memoryview(self.x), Interface(self.x), DLPack(self.x), self.x[:1]:
            with self.subTest(type(x).__name__):
                addresses.clear()
                y = out[: len(self.layer.run(x, is_training=False))]
                addresses.clear()
                self.layer.run(x, is_training=False, out=y)
                self.assertEqual(addresses, [self.x.ctypes.data, out.ctypes.data])

    def test_a_tensor_that_cannot_be_had_is_a_type_error(self):
        with self.assertRaisesRegex(TypeError, "x cannot be read as an array: not to be had"):
            self.layer.run(Refusing(self.x))

    @unittest.skipUnless(torch, "torch is not installed")
    def test_torch_tensors(self):
        x = torch.from_numpy(self.x)
        expected = torch.nn.functional.max_pool2d(x, 3, 2, 1)
        np.testing.assert_array_equal(self.layer.run(x), expected.numpy())
        np.testing.assert_array_equal(self.layer.run(x.to(memory_format=torch.channels_last)), expected.numpy())
        out = torch.empty_like(expected)
        self.layer.run(x, out=out.numpy())
        self.assertTrue(torch.equal(out, expected))
        with self.assertRaisesRegex(TypeError, "gradient"):
            self.layer.run(x.clone().requires_grad_())


if __name__ == "__main__":
    unittest.main()
