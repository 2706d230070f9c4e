using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Saved;

/// <summary>What a mask is good for beside a backward pass, shared by the generic and the generated pools.</summary>
internal static class MarkTranslation
{
    /// <inheritdoc cref="IMaxPool{T, TShape}.Indices"/>
    /// <param name="parameters">The parameters the mask was written under.</param>
    /// <param name="mask"><inheritdoc/></param>
    /// <param name="indices"><inheritdoc/></param>
    /// <param name="shape"><inheritdoc/></param>
    public static void Indices<TShape>(MaxPoolParameters parameters, ReadOnlySpan<byte> mask, Span<long> indices, TShape shape)
        where TShape : struct, IPoolShape<TShape>
    {
        PoolDomain domain = PoolDomain.Create(parameters, shape);
        MarkFormat format = MarkFormat.Create(parameters, domain);
        ArgumentChecks.Indices(mask, indices, domain, format.ByteCount(domain, nameof(shape)));
        MarkReader reader = new(format, mask);
        MarkedCells cells = new(domain, parameters.Layout);
        for (int o = 0; o < indices.Length; o++)
        {
            long tap = reader.FirstMarked(o);
            indices[o] = tap >= 0 && cells.TryLocate(o, tap, out long cell) ? cell : -1;
        }
    }

    /// <inheritdoc cref="IMaxPool{T, TShape}.Unpool"/>
    /// <param name="parameters">The parameters the mask was written under.</param>
    /// <param name="values"><inheritdoc/></param>
    /// <param name="mask"><inheritdoc/></param>
    /// <param name="output"><inheritdoc/></param>
    /// <param name="shape"><inheritdoc/></param>
    public static void Unpool<T, TShape>(MaxPoolParameters parameters, ReadOnlySpan<T> values, ReadOnlySpan<byte> mask, Span<T> output, TShape shape)
        where T : unmanaged
        where TShape : struct, IPoolShape<TShape>
    {
        PoolDomain domain = PoolDomain.Create(parameters, shape);
        MarkFormat format = MarkFormat.Create(parameters, domain);
        ArgumentChecks.Unpool(values, mask, output, domain, format.ByteCount(domain, nameof(shape)));
        output.Clear();
        MarkReader reader = new(format, mask);
        MarkedCells cells = new(domain, parameters.Layout);
        for (int o = 0; o < values.Length; o++)
        {
            for (long tap = reader.FirstMarked(o); tap >= 0; tap = reader.NextMarked(o, tap))
            {
                if (cells.TryLocate(o, tap, out long cell))
                {
                    output[cells.Element(o, cell)] = values[o];
                }
            }
        }
    }
}
