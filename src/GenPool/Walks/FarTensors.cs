using GenPool.Execution;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>The tensors that a pass goes through evenly.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="input">The input, or its gradient.</param>
/// <param name="output">The output, or its gradient.</param>
/// <param name="mask">The marks of outputs.</param>
/// <param name="markBytes">Bytes of a mark; 0 where there are none.</param>
internal readonly unsafe ref struct FarTensors<T>(T* input, T* output, byte* mask, int markBytes)
    where T : unmanaged
{
    private readonly T* _input = input;
    private readonly T* _output = output;
    private readonly byte* _mask = mask;
    private readonly int _markBytes = markBytes;

    /// <summary>What is fetched from a row of outputs on.</summary>
    /// <param name="slice">The work.</param>
    /// <param name="channels">Elements of a column.</param>
    /// <param name="plane">A plane, or an image.</param>
    /// <param name="row">Its row.</param>
    /// <param name="steps">Steps over all of a plane.</param>
    /// <param name="distance">Bytes of input ahead.</param>
    public FetchAhead From(in PoolSlice slice, int channels, int plane, int row, long steps, long distance)
    {
        (nint inputs, nint outputs) = (slice.PlaneInputs * channels, slice.PlaneOutputs * channels);
        nint cell = (plane * inputs) + ((nint)row * slice.Height.Stride * slice.Width.Input * channels);
        nint output = (plane * outputs) + ((nint)row * slice.Width.Output * channels);
        return FetchAhead.Of(
            _input + cell, _output + output, _mask + (output * _markBytes), (inputs * sizeof(T), outputs * sizeof(T), outputs * _markBytes), steps, distance);
    }
}
