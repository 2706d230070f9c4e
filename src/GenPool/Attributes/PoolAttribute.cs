namespace GenPool;

/// <summary>What every pool declares. The attributes that derive from it say which reduction, windows and axes.</summary>
/// <remarks>
/// The generator adds the static members of <see cref="IPool{T, TShape}"/> and its successors to the annotated partial type,
/// and to a class the members of <see cref="IPoolLayer{T}"/> as well.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public abstract class PoolAttribute : Attribute
{
    private protected PoolAttribute()
    {
    }

    /// <summary>Element order of the tensors. Default: <see cref="PoolLayout.ChannelsFirst"/>.</summary>
    public PoolLayout Layout { get; set; }

    /// <summary>Element type of the tensors. Default: <see langword="float"/>.</summary>
    public Type ElementType { get; set; } = typeof(float);
}
