"""Digits of 28 x 28, drawn: a 5 x 7 font, three times as large, at a random place, slanted, dimmed and noisy."""

import numpy as np

_FONT = [
    "01110 10001 10011 10101 11001 10001 01110",
    "00100 01100 00100 00100 00100 00100 01110",
    "01110 10001 00001 00110 01000 10000 11111",
    "11110 00001 00001 01110 00001 00001 11110",
    "00010 00110 01010 10010 11111 00010 00010",
    "11111 10000 11110 00001 00001 10001 01110",
    "00110 01000 10000 11110 10001 10001 01110",
    "11111 00001 00010 00100 01000 01000 01000",
    "01110 10001 10001 01110 10001 10001 01110",
    "01110 10001 10001 01111 00001 00010 01100",
]
_GLYPHS = np.array([[[int(dot) for dot in row] for row in glyph.split()] for glyph in _FONT], np.float32)


def draw(count, seed):
    """Images of shape (count, 1, 28, 28) and their labels."""
    random = np.random.default_rng(seed)
    labels = random.integers(0, 10, count)
    images = random.normal(0, 0.15, (count, 1, 28, 28)).astype(np.float32)
    for image, label in zip(images, labels):
        glyph = _GLYPHS[label].repeat(3, axis=0).repeat(3, axis=1) * random.uniform(0.6, 1)
        top, slant = random.integers(0, 8), random.uniform(-0.25, 0.25)
        left = random.integers(3, 10)
        for row, line in enumerate(glyph):
            shift = left + round(slant * (10 - row))
            image[0, top + row, shift : shift + 15] += line
    return images, labels
