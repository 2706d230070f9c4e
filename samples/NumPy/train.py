#!/usr/bin/env python3
"""A CNN in NumPy, trained with a max pool in NumPy and again with one that GenPool generated.

    python3 samples/NumPy/train.py                   # publishes the library first; needs the .NET SDK, gcc or clang, and NumPy
    python3 samples/NumPy/train.py --library FOLDER  # one that is published already
    python3 samples/NumPy/train.py --quick           # less of everything
"""

import argparse
import pathlib
import statistics
import subprocess
import sys
import time

try:
    import numpy as np
except ImportError:
    sys.exit(f"{sys.executable} has no NumPy. On Debian: apt-get install python3-numpy, and /usr/bin/python3.")

from before import AssigningPool, SlicedPool, StridedPool
from digits import draw
from network import Network

HERE = pathlib.Path(__file__).parent


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--library", metavar="FOLDER", help="where libpools.so and genpool.py lie")
    parser.add_argument("--quick", action="store_true", help="less of everything")
    options = parser.parse_args()

    folder = pathlib.Path(options.library) if options.library else publish()
    sys.path.insert(0, str(folder))
    import genpool

    pools = genpool.load(folder / "libpools.so")
    pools.threads = 1
    show_overlapping_windows(pools)
    train_both(pools, images=400 if options.quick else 3000, epochs=1 if options.quick else 3)
    shapes = [(2, 8, 56, 56)] if options.quick else [(64, 6, 28, 28), (4, 256, 56, 56), (4, 64, 224, 224)]
    show_times(pools, shapes, rounds=3 if options.quick else 9)


def publish():
    print("Publishing samples/NumPy/Pools ...", flush=True)
    folder = HERE / "Pools" / "bin" / "publish"
    command = ["dotnet", "publish", "-c", "Release", HERE / "Pools", "-o", folder, "-nologo", "-v", "quiet"]
    try:
        subprocess.run(command, check=True)
    except FileNotFoundError:
        sys.exit("There is no dotnet on the PATH: https://dot.net")
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
    return folder


def show_overlapping_windows(pools):
    """Where windows overlap, a cell's gradient is a sum. What is right is found by changing each cell a little."""
    x = np.array([[3, 1, 2, 6, 5], [4, 0, 7, 1, 2], [2, 8, 25, 9, 3], [1, 5, 6, 4, 0], [7, 2, 3, 1, 8]], np.float32)[None, None]
    layer, loop = pools.OverlappingPool(), AssigningPool(3, stride=2)
    dA = np.ones_like(layer.run(x))
    measured = np.zeros_like(x)
    for cell in np.ndindex(x.shape):
        more = x.copy()
        more[cell] += 0.5
        measured[cell] = (layer.run(more, is_training=False) - layer.run(x, is_training=False)).sum() / 0.5
    generated = layer.backprop(dA)
    assert np.array_equal(loop.run(x), layer.run(x))
    assigned = loop.backprop(dA)
    assert np.array_equal(generated, measured)
    assert not np.array_equal(assigned, measured)
    print(f"\nWindows of 3 x 3 at stride 2 overlap; {x.max():.0f} is the largest element of all four. Its gradient, by difference,")
    print(f"is {measured.max():.0f}; GenPool says {generated.max():.0f}, the loop that assigns says {assigned.max():.0f}.")


def train_both(pools, images, epochs, batch=50, rate=np.float32(0.1)):
    """Trains one network with each pool. Their windows do not overlap, so every number must be the same."""
    x, labels = draw(images, seed=1)
    test_x, test_labels = draw(images // 4, seed=2)
    networks = {
        "as_strided": Network([StridedPool(2), StridedPool(2)]),
        "GenPool": Network([pools.PoolOfAllTies(), pools.PoolOfAllTies()]),
    }
    losses = {}
    for name, network in networks.items():
        losses[name] = [
            network.step(x[start : start + batch], labels[start : start + batch], rate)
            for _ in range(epochs)
            for start in range(0, images, batch)
        ]
    before, after = networks.values()
    assert losses["as_strided"] == losses["GenPool"]
    assert all(np.array_equal(old, new) for old, new in zip(before.weights, after.weights))
    print(f"\n{images} drawn digits, {epochs} epoch(s): loss {losses['GenPool'][0]:.3f} to {losses['GenPool'][-1]:.3f}, test accuracy", end=" ")
    print(f"{after.accuracy(test_x, test_labels):.1%}. Every loss and weight is the same with both pools,")
    print(f"which took {before.seconds:.2f} s as as_strided and {after.seconds:.2f} s as GenPool.")


def show_times(pools, shapes, rounds):
    print("\nMilliseconds of one thread's processor time, which a busy machine does not lengthen as much as the clock's; float32, 2 x 2 at")
    print(f"stride 2, forward with the mask. GenPool writes into out=. Medians of {rounds} interleaved rounds.\n")
    print(f"{'':14} {'':9} {'as_strided':>10} {'slices':>8} {'GenPool':>8} {'of all ties':>12}   times faster than as_strided, slices")
    for shape in shapes:
        for name, (strided, sliced, first, ties) in measure(pools, shape, rounds).items():
            print(f"{'x'.join(map(str, shape)):14} {name:9} {strided:10.2f} {sliced:8.2f} {first:8.2f} {ties:12.2f} {strided / first:10.0f} {sliced / first:6.1f}")


def measure(pools, shape, rounds):
    random = np.random.default_rng(3)
    x = random.standard_normal(shape, np.float32)
    layers = [StridedPool(2), SlicedPool(2), pools.Pool(), pools.PoolOfAllTies()]
    y = layers[2].run(x)
    dA = random.standard_normal(y.shape, np.float32)
    dx = layers[2].backprop(dA)

    def forward(layer):
        return layer.run(x, True, out=y) if hasattr(layer, "kind") else layer.run(x, True)

    def backward(layer):
        return layer.backprop(dA, out=dx) if hasattr(layer, "kind") else layer.backprop(dA)

    outputs = [forward(layer).copy() for layer in layers]
    assert all(np.array_equal(output, outputs[0]) for output in outputs)
    gradients = [backward(layer).copy() for layer in layers]
    # The first of equal maxima gets it all from Pool; the others share the rule of all ties.
    assert all(np.array_equal(gradients[index], gradients[0]) for index in (1, 3))

    repeats = max(1, 2_000_000 // x.size)
    times = {"forward": [[] for _ in layers], "backward": [[] for _ in layers]}
    for _ in range(rounds):
        for work in forward, backward:
            for layer, seconds in zip(layers, times[work.__name__]):
                work(layer)
                start = time.thread_time()
                for _ in range(repeats):
                    work(layer)
                seconds.append((time.thread_time() - start) / repeats)
    return {name: [1e3 * statistics.median(seconds) for seconds in lists] for name, lists in times.items()}


if __name__ == "__main__":
    main()
