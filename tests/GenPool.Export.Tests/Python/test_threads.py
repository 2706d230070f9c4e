"""Any number of threads, inside a call and around it."""

import os
import signal
import sys
import threading
import time
import unittest

import numpy as np

from library import POOLS, integers


class ThreadTests(unittest.TestCase):
    def setUp(self):
        self.x = integers((8, 16, 64, 64), np.float32, 1)
        self.y = POOLS.Overlapping(threads=1).run(self.x)

    def tearDown(self):
        POOLS.threads = None

    def test_any_number_gives_the_same_numbers(self):
        reference = POOLS.Overlapping(threads=1)
        reference.run(self.x)
        expected = reference.backprop(self.y)
        for threads in None, 0, 1, 2, 3, 64:
            for of_library in False, True:
                with self.subTest(threads=threads, of_library=of_library):
                    POOLS.threads = threads if of_library else None
                    layer = POOLS.Overlapping() if of_library else POOLS.Overlapping(threads=threads)
                    np.testing.assert_array_equal(layer.run(self.x), self.y)
                    np.testing.assert_array_equal(layer.backprop(self.y), expected)

    def test_a_layer_has_its_own_say(self):
        POOLS.threads = -1
        with self.assertRaisesRegex(ValueError, "Threads"):
            POOLS.Overlapping().run(self.x)
        np.testing.assert_array_equal(POOLS.Overlapping(threads=2).run(self.x), self.y)

    def test_layers_of_many_threads_work_at_once(self):
        failures = []

        def work(seed):
            x = integers((2, 4, 32, 32), np.float32, seed)
            layer = POOLS.Overlapping()
            y = layer.run(x)
            dx = layer.backprop(y)
            try:
                for _ in range(200):
                    np.testing.assert_array_equal(layer.run(x), y)
                    np.testing.assert_array_equal(layer.backprop(y), dx)
                    # The text of a fault is the fault of this thread.
                    with self.assertRaisesRegex(ValueError, f"The input {seed + 1}x1x0x1 "):
                        layer.output_shape((seed + 1, 1, 0, 1))
            except AssertionError as failure:
                failures.append(failure)

        threads = [threading.Thread(target=work, args=(seed,)) for seed in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])

    # Its copy of the library has no threads but one, and would wait for the others for ever.
    @unittest.skipUnless(hasattr(os, "fork"), "There is no fork.")
    def test_a_forked_process_works_alone(self):
        layer = POOLS.Overlapping(threads=2)
        layer.run(self.x)
        child = os.fork()
        if child == 0:
            os._exit(0 if np.array_equal(layer.run(self.x), self.y) else 1)
        for _ in range(600):
            done, status = os.waitpid(child, os.WNOHANG)
            if done:
                break
            time.sleep(0.1)
        else:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            self.fail("It did not come back in a minute.")
        self.assertEqual(status, 0)

    # With so long an interval nobody gets the lock who is not handed it, so the main thread counts only while the other works
    # without it.
    def test_the_lock_is_released(self):
        x = np.zeros((16, 64, 128, 128), np.float32)
        layer = POOLS.Pool(threads=1)
        y = layer.run(x)
        started, is_done, counted = threading.Event(), [], 0

        def work():
            started.set()
            for _ in range(20):
                layer.run(x, out=y)
            is_done.append(True)

        interval = sys.getswitchinterval()
        sys.setswitchinterval(1000)
        try:
            thread = threading.Thread(target=work)
            thread.start()
            started.wait()
            while not is_done:
                counted += 1
                time.sleep(0)
            thread.join()
        finally:
            sys.setswitchinterval(interval)
        self.assertGreater(counted, 0)


if __name__ == "__main__":
    unittest.main()
