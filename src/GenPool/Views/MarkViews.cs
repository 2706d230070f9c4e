using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>A view of marks for lanes all of whose outputs exist.</summary>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct InnerMarkView : IMarkView<InnerMarkView>
{
    private readonly ref byte _mark;
    private readonly nint _pitch;
    private readonly nint _group;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal InnerMarkView(ref byte mark, nint pitch, nint group)
    {
        _mark = ref mark;
        _pitch = pitch;
        _group = group;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public InnerMarkView At(nint down, nint along) => new(ref Unsafe.Add(ref _mark, (down * _pitch) + along), _pitch, _group);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load<TLane, T>(int offset, int group)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged => TLane.LoadTaps(in _mark, (group * _group) + offset);
}

/// <summary>A view of marks for lanes some of whose outputs do not exist: those mark nothing.</summary>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct BorderMarkView : IMarkView<BorderMarkView>
{
    private readonly ref byte _mark;
    private readonly nint _pitch;
    private readonly nint _group;
    private readonly PlaneBounds _bounds;
    private readonly int _row;
    private readonly int _column;
    private readonly byte _nothing;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal BorderMarkView(ref byte mark, nint pitch, nint group, PlaneBounds bounds, int row, int column, byte nothing)
    {
        _mark = ref mark;
        _pitch = pitch;
        _group = group;
        _bounds = bounds;
        _row = row;
        _column = column;
        _nothing = nothing;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BorderMarkView At(nint down, nint along) => new(
        ref Unsafe.Add(ref _mark, (down * _pitch) + along), _pitch, _group, _bounds, _row + (int)down, _column + (int)along, _nothing);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load<TLane, T>(int offset, int group)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged
    {
        int width = _bounds.Holds(_row) ? _bounds.Width : 0;
        int first = Math.Clamp(-(_column + offset), 0, TLane.Count);
        int end = Math.Clamp(width - (_column + offset), first, TLane.Count);
        return TLane.LoadTapsWithin(in Unsafe.Add(ref _mark, (group * _group) + offset), first, end, _nothing);
    }
}
