"""The library under test, and arrays for its layers."""

import os

import genpool
import numpy as np

# The library's collector runs after every MiB (hexadecimal), so that memory which nothing frees soon shows.
os.environ.setdefault("DOTNET_GCgen0size", "100000")

PATH = os.environ["GENPOOL_LIBRARY"]
POOLS = genpool.load(PATH)


def shape_of(layer, batch, channels, *axes):
    """A shape in the layer's order, of as many of the axes as it has."""
    axes = axes[: layer.rank]
    return (batch, *axes, channels) if layer.layout == "channels_last" else (batch, channels, *axes)


def integers(shape, dtype, seed):
    """Small whole numbers: many are equal, and every sum of them is exact in every type."""
    low = 0 if np.dtype(dtype).kind == "u" else -9
    return np.random.default_rng(seed).integers(low, 10, shape).astype(dtype)
