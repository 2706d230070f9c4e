"""Ten thousand calls take no more memory than the ten thousand before."""

import os
import unittest

import numpy as np

from library import POOLS, integers

CALLS = 10_000
ALLOWED = 1 << 20  # a hundred bytes a call would be seen


def resident():
    """Bytes of this process that are in memory."""
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@unittest.skipUnless(os.path.exists("/proc/self/statm"), "The resident size is read from /proc.")
class MemoryTests(unittest.TestCase):
    def growth(self, work):
        for _ in range(CALLS):
            work()
        before = resident()
        for _ in range(CALLS):
            work()
        return resident() - before

    def test_training(self):
        x = integers((2, 3, 16, 16), np.float32, 1)
        for threads in 1, 2:
            layer = POOLS.Overlapping(threads=threads)
            y, dx = layer.run(x), np.empty_like(x)

            def work():
                layer.run(x, out=y)
                layer.backprop(y, out=dx)
                layer.backprop(layer.run(x[:, :, ::-1]))
                layer.indices()
                layer.unpool(y)

            self.assertLess(self.growth(work), ALLOWED)

    def test_new_layers(self):
        x = integers((2, 3, 16, 16), np.float32, 1)
        self.assertLess(self.growth(lambda: POOLS.Overlapping().run(x)), ALLOWED)

    def test_faults(self):
        layer = POOLS.Overlapping()

        def work():
            try:
                layer.output_shape((1, 1, 0, 1))
            except ValueError:
                pass

        self.assertLess(self.growth(work), ALLOWED)


if __name__ == "__main__":
    unittest.main()
