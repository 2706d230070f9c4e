using System.ComponentModel;

namespace GenPool.Lanes;

/// <summary>A lane whose values are summed: backward passes.</summary>
/// <typeparam name="TSelf">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISumLane<TSelf, T> : ILane<TSelf, T>
    where TSelf : struct, ISumLane<TSelf, T>
    where T : unmanaged
{
    /// <summary>A sum, grown by the value.</summary>
    static abstract TSelf Add(TSelf sum, TSelf value);

    /// <summary>A sum, grown by the value where the tap numbers are the same.</summary>
    static abstract TSelf AddWhereSame(TSelf sum, TSelf value, TSelf taps, TSelf tap);

    /// <summary>A sum, grown by the value where the taps have the bit.</summary>
    static abstract TSelf AddWhereHas(TSelf sum, TSelf value, TSelf taps, TSelf bit);
}
