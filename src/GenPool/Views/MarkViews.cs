using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>A view of marks for lanes all of whose outputs exist.</summary>
/// <remarks>Support for generated kernels.</remarks>
internal readonly unsafe struct InnerMarkView : IMarkView<InnerMarkView>
{
    private readonly byte* _mark;
    private readonly nint _pitch;
    private readonly nint _group;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal InnerMarkView(byte* mark, nint pitch, nint group)
    {
        _mark = mark;
        _pitch = pitch;
        _group = group;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public InnerMarkView At(nint down, nint along) => new(_mark + (down * _pitch) + along, _pitch, _group);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load<TLane, T>(int offset, int group)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged => TLane.LoadTaps(in *_mark, (group * _group) + offset);
}

/// <summary>A view of marks for lanes some of whose outputs do not exist, near the start or the end of the whole mask.</summary>
/// <remarks>
/// Support for generated kernels. Elsewhere it does not matter which marks such outputs seem to have, for they have no
/// gradient, and <see cref="InnerMarkView"/> serves.
/// </remarks>
internal readonly unsafe struct BorderMarkView : IMarkView<BorderMarkView>
{
    private readonly byte* _mark;
    private readonly nint _pitch;
    private readonly nint _group;
    private readonly PlaneBounds _bounds;
    private readonly int _row;
    private readonly int _column;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal BorderMarkView(byte* mark, nint pitch, nint group, PlaneBounds bounds, int row, int column)
    {
        _mark = mark;
        _pitch = pitch;
        _group = group;
        _bounds = bounds;
        _row = row;
        _column = column;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BorderMarkView At(nint down, nint along) =>
        new(_mark + (down * _pitch) + along, _pitch, _group, _bounds, _row + (int)down, _column + (int)along);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load<TLane, T>(int offset, int group)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged =>
        TLane.LoadTapsWithin(_mark + (group * _group) + offset, _column + offset, _bounds.WidthOf(_row), 0);
}
