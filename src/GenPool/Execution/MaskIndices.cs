using System.ComponentModel;

namespace GenPool.Runtime;

/// <summary>Translates masks into offsets.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MaskIndices
{
    /// <inheritdoc cref="IMaxPool2D{T}.Indices"/>
    /// <param name="parameters">The parameters the mask was written under.</param>
    /// <param name="mask"><inheritdoc/></param>
    /// <param name="indices"><inheritdoc/></param>
    /// <param name="shape"><inheritdoc/></param>
    public static void Indices(MaxPool2DParameters parameters, ReadOnlySpan<byte> mask, Span<long> indices, PoolShape shape)
    {
        PoolGeometry geometry = PoolGeometry.Create(parameters, shape);
        ArgumentChecks.Indices(mask, indices, geometry);
        MaskReader reader = new(parameters, geometry, mask);
        for (int o = 0; o < indices.Length; o++)
        {
            long tap = reader.FirstMarked(o);
            indices[o] = tap >= 0 && reader.TryLocate(o, tap, out long cell) ? cell : -1;
        }
    }
}
