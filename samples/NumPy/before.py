"""Max pooling in NumPy alone, as networks written from scratch have it."""

import numpy as np
from numpy.lib.stride_tricks import as_strided


class StridedPool:
    """Windows by as_strided, the mask by repeat and equal. Right only where windows stand side by side, as it takes for granted."""

    def __init__(self, size):
        self.size = size

    def run(self, x, is_training=True):
        size = self.size
        batch, channels, height, width = x.shape
        rows, columns = height // size, width // size
        by_batch, by_channel, by_row, by_column = x.strides
        windows = as_strided(
            x,
            shape=(batch, channels, rows, columns, size, size),
            strides=(by_batch, by_channel, size * by_row, size * by_column, by_row, by_column),
        )
        y = windows.max(axis=(4, 5))
        if is_training:
            covered = x[:, :, : rows * size, : columns * size]
            self.mask = np.equal(covered, y.repeat(size, axis=2).repeat(size, axis=3)).astype(int)
            self.shape = x.shape
        return y

    def backprop(self, dA_prev):
        spread = dA_prev.repeat(self.size, axis=2).repeat(self.size, axis=3) * self.mask
        dx = np.zeros(self.shape)
        dx[:, :, : spread.shape[2], : spread.shape[3]] = spread
        return dx


class SlicedPool:
    """The same with NumPy used well: a slice for each tap, no windows, no integers, nothing in double precision."""

    def __init__(self, size):
        self.taps = [np.s_[:, :, row::size, column::size] for row in range(size) for column in range(size)]

    def run(self, x, is_training=True):
        y = x[self.taps[0]].copy()
        for tap in self.taps[1:]:
            np.maximum(y, x[tap], out=y)
        if is_training:
            self.masks = [x[tap] == y for tap in self.taps]
            self.shape = x.shape
        return y

    def backprop(self, dA_prev):
        dx = np.empty(self.shape, dA_prev.dtype)
        for tap, mask in zip(self.taps, self.masks):
            np.multiply(dA_prev, mask, out=dx[tap])
        return dx


class AssigningPool:
    """A loop over windows that may overlap. Its backprop assigns, so of the windows that share a maximum the last one stays."""

    def __init__(self, size, stride):
        self.size, self.stride = size, stride

    def run(self, x, is_training=True):
        self.x = x
        rows, columns = ((extent - self.size) // self.stride + 1 for extent in x.shape[2:])
        self.y = np.empty((*x.shape[:2], rows, columns), x.dtype)
        for row, column, window in self.windows():
            self.y[:, :, row, column] = x[window].max(axis=(2, 3))
        return self.y

    def backprop(self, dA_prev):
        dx = np.zeros_like(self.x)
        for row, column, window in self.windows():
            one = np.s_[:, :, row : row + 1, column : column + 1]
            is_largest = self.x[window] == self.y[one]
            dx[window] = np.where(is_largest, dA_prev[one], dx[window])
        return dx

    def windows(self):
        for row, column in np.ndindex(self.y.shape[2:]):
            top, left = row * self.stride, column * self.stride
            yield row, column, np.s_[:, :, top : top + self.size, left : left + self.size]
