using System.ComponentModel;
using System.Numerics;

namespace GenPool.Runtime;

/// <summary>Places pooled values where their masks say.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MaskUnpool
{
    /// <inheritdoc cref="IMaxPool2D{T}.Unpool"/>
    /// <param name="parameters">The parameters the mask was written under.</param>
    /// <param name="values"><inheritdoc/></param>
    /// <param name="mask"><inheritdoc/></param>
    /// <param name="output"><inheritdoc/></param>
    /// <param name="shape"><inheritdoc/></param>
    public static void Unpool<T>(MaxPool2DParameters parameters, ReadOnlySpan<T> values, ReadOnlySpan<byte> mask, Span<T> output, PoolShape shape)
        where T : unmanaged, INumber<T>
    {
        PoolGeometry geometry = PoolGeometry.Create(parameters, shape);
        ArgumentChecks.Unpool(values, mask, output, geometry);
        output.Clear();
        MaskReader reader = new(parameters, geometry, mask);
        for (int o = 0; o < values.Length; o++)
        {
            for (long tap = reader.FirstMarked(o); tap >= 0; tap = reader.NextMarked(o, tap))
            {
                if (reader.TryLocate(o, tap, out long cell))
                {
                    output[checked((int)reader.Element(o, cell))] = values[o];
                }
            }
        }
    }
}
