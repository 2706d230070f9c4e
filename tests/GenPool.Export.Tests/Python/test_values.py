"""Every layer of the library beside the oracle: all element types, layouts, kinds and parameters."""

import unittest

import numpy as np

from library import POOLS, integers, shape_of
from oracle import Oracle, over_planes

AXES = [(7, 7, 7), (9, 12, 6), (8, 40, 5)]


class ValueTests(unittest.TestCase):
    def each(self, layers=None):
        """Every layer with inputs of several shapes; floats have NaN, infinities and both zeros now and then."""
        for seed, (name, layer_class) in enumerate(POOLS.layers.items()):
            if layers is not None and not layers(layer_class):
                continue
            for axes in AXES:
                x = integers(shape_of(layer_class, 2, 3, *axes), layer_class.dtype, seed)
                if x.dtype.kind == "f" and axes is AXES[1] and layer_class.kind == "max":
                    x.ravel()[5::17] = [np.nan, np.inf, -np.inf, -0.0][seed % 4]
                with self.subTest(layer=name, shape=x.shape):
                    yield layer_class, x, Oracle(layer_class, axes[: layer_class.rank])

    def same(self, layer, actual, expected):
        self.assertEqual(actual.dtype, expected.dtype)
        self.assertEqual(actual.shape, expected.shape)
        if layer.kind == "lp":
            np.testing.assert_allclose(actual, expected, rtol=4 * np.finfo(layer.dtype).eps, atol=0)
        else:
            np.testing.assert_array_equal(actual, expected)

    def test_run_for_inference(self):
        for layer_class, x, oracle in self.each():
            y = layer_class().run(x, is_training=False)
            self.same(layer_class, y, over_planes(layer_class, oracle.forward, x))
            self.assertEqual(y.shape, layer_class().output_shape(x.shape))

    def test_run_for_training_and_backprop(self):
        for layer_class, x, oracle in self.each():
            layer = layer_class()
            y = layer.run(x)
            self.same(layer, y, over_planes(layer, oracle.forward, x))
            dA = integers(y.shape, y.dtype, 5)
            expected = over_planes(layer, oracle.backward, x, dA)
            self.same(layer, layer.backprop(dA), expected)
            self.same(layer, layer.backprop(dA), expected)

    def test_results_go_into_out(self):
        for layer_class, x, oracle in self.each():
            layer = layer_class()
            y, dx = np.empty(layer.output_shape(x.shape), x.dtype), np.empty_like(x)
            self.assertIs(layer.run(x, out=y), y)
            self.same(layer, y, over_planes(layer, oracle.forward, x))
            y.fill(1)
            self.assertIs(layer.backprop(y, out=dx), dx)
            self.same(layer, dx, over_planes(layer, oracle.backward, x, y))

    def test_indices_and_unpool(self):
        for layer_class, x, oracle in self.each(lambda layer: layer.kind == "max"):
            layer = layer_class()
            y = layer.run(x)
            np.testing.assert_array_equal(layer.indices(), over_planes(layer, oracle.indices, x))
            self.same(layer, layer.unpool(y), over_planes(layer, oracle.unpool, x, y))

    def test_no_images_and_no_channels(self):
        for name, layer_class in POOLS.layers.items():
            for batch, channels in (0, 3), (2, 0):
                with self.subTest(layer=name, batch=batch, channels=channels):
                    layer = layer_class()
                    x = np.empty(shape_of(layer, batch, channels, 8, 8, 8), layer.dtype)
                    y = layer.run(x)
                    self.assertEqual(y.size, 0)
                    self.assertEqual(layer.backprop(y).shape, x.shape)

    def test_an_inference_run_leaves_the_training_run_alone(self):
        for layer_class, x, oracle in self.each():
            layer = layer_class()
            y = layer.run(x)
            layer.run(integers(x.shape, x.dtype, 99), is_training=False)
            self.same(layer, layer.backprop(np.ones_like(y)), over_planes(layer, oracle.backward, x, np.ones_like(y)))

    def test_what_the_caller_overwrites_is_not_needed(self):
        for layer_class, x, oracle in self.each():
            layer = layer_class()
            mine = x.copy()
            y = layer.run(mine)
            mine.fill(3)
            y.fill(1)
            self.same(layer, layer.backprop(y), over_planes(layer, oracle.backward, x, y))


if __name__ == "__main__":
    unittest.main()
