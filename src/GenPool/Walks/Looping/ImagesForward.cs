using GenPool.Execution;

namespace GenPool.Walks.Looping;

/// <summary>A forward pass over images with channels last.</summary>
/// <typeparam name="TReduction">How windows are reduced.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe ref struct ImagesForward<TReduction, T>(T* input, T* output, byte* mask, int markBytes, WindowDivisor divisor, in PoolSlice slice)
    where TReduction : struct, IPixelReduction<T>
    where T : unmanaged
{
    private readonly ref readonly PoolSlice _slice = ref slice;

    /// <summary>Runs the pass.</summary>
    public void Run()
    {
        nint image = _slice.PlaneOutputs * _slice.Channels, ahead = FarMemory.BytesAheadOfImages(_slice, sizeof(T));
        for (int i = _slice.First; i < _slice.End; i++)
        {
            TReduction.Run(_slice, new PixelWork<T>
            {
                Windows = WindowBox.Of(_slice),
                Channels = _slice.Channels,
                Input = input + (i * _slice.Input.Batch),
                InputStrides = new(_slice.Input.Slice, _slice.Input.Row, _slice.Input.Column),
                Output = output + (i * image),
                Mask = mask + (i * image * markBytes),
                OutputStrides = PixelStrides.Dense(_slice.Height.Output, _slice.Width.Output, _slice.Channels),
                Group = _slice.Planes * image,
                Divisor = divisor,
                BytesAhead = ahead,
            });
        }
    }
}
