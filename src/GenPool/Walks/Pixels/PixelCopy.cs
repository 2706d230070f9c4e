using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Pixels;

/// <summary>Copies the pixels of a part of an image to where they lie close together.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe ref struct PixelCopy<T>
    where T : unmanaged
{
    /// <summary>What the copy begins with a multiple of.</summary>
    public const nuint Alignment = 64;

    private readonly ref readonly PoolSlice _slice;
    private readonly int _rows;

    public PixelCopy(in PoolSlice slice, in PixelParts parts)
    {
        _slice = ref slice;
        if (parts.IsCopied)
        {
            // An odd number of pixels, so that rows do not lie a power of two apart.
            (Column, Row) = (parts.Channels, (nint)(slice.Width.Input | 1) * parts.Channels);
            _rows = (int)Math.Min(slice.Height.Input, ((parts.Steps - 1L) * slice.Height.Stride) + slice.Height.Extent);
        }
    }

    /// <summary>Elements that it takes.</summary>
    public nint Elements => Row * _rows;

    /// <summary>Elements from row to row, and from pixel to pixel.</summary>
    public nint Row { get; }

    /// <inheritdoc cref="Row"/>
    public nint Column { get; }

    /// <summary>Copies what some rows of windows cover.</summary>
    /// <param name="image">The first pixel of the image, from the first channel wanted on.</param>
    /// <param name="memory">Where to.</param>
    /// <param name="window">The first row of windows.</param>
    /// <param name="windows">How many.</param>
    /// <returns>Where the first pixel of the image would lie.</returns>
    public T* Take(T* image, T* memory, int window, int windows)
    {
        ref readonly WindowAxis height = ref _slice.Height;
        int first = Math.Clamp(height.Origin(window), 0, height.Input);
        int end = (int)Math.Clamp(height.Origin(window + windows - 1) + height.Extent, first, height.Input);
        for (int y = first; y < end; y++)
        {
            T* row = image + (y * _slice.Input.Row);
            RegisterCopy.Rows(row, _slice.Input.Column * sizeof(T), memory + ((y - first) * Row), _slice.Width.Input, Column * sizeof(T));
        }

        return memory - (first * Row);
    }
}
