using System.Numerics;

namespace GenPool.Runtime;

/// <summary>The passes that go through tiles, in the widest lane that the channels fill.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal static unsafe class TilePasses<TKernel, T>
    where TKernel : struct, IPlaneKernel<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>Inference.</summary>
    /// <returns>Whether it was done: not if it would not pay, or if no tile is small enough.</returns>
    public static bool TryInfer(T* input, T* output, PoolLayout layout, in PoolSlice slice)
    {
        TileStacks stacks = TileStacks.Of(slice, layout);
        return TilePolicy.IsPossible(slice, layout)
            && LaneLadder.Run<T, Inference>(new Inference(input, output, layout, slice, stacks), stacks.EndChannel - stacks.FirstChannel);
    }

    /// <summary>Training, winners of a byte.</summary>
    /// <inheritdoc cref="TryInfer"/>
    public static bool TryTrain(T* input, T* output, byte* mask, PoolLayout layout, in PoolSlice slice)
    {
        TileStacks stacks = TileStacks.Of(slice, layout);
        return TilePolicy.IsPossible(slice, layout)
            && LaneLadder.Run<T, Training>(new Training(input, output, mask, layout, slice, stacks), stacks.EndChannel - stacks.FirstChannel);
    }

    /// <summary>Backward by gathering, winners of a byte.</summary>
    /// <inheritdoc cref="TryInfer"/>
    public static bool TryGather(T* gradient, byte* mask, T* target, PoolLayout layout, in PoolSlice slice)
    {
        TileStacks stacks = TileStacks.Of(slice, layout);
        return TilePolicy.IsPossible(slice, layout)
            && LaneLadder.Run<T, Gathering>(new Gathering(gradient, mask, target, layout, slice, stacks), stacks.EndChannel - stacks.FirstChannel);
    }

    private readonly struct Inference(T* input, T* output, PoolLayout layout, PoolSlice slice, TileStacks stacks) : ILaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T> =>
            TilePolicy.PaysForward(slice, layout, TLane.Count)
            && (TilePolicy.IsQuadruple(slice, layout, TLane.Count, sizeof(T)) ? Run<TLane, QuadrupleCell>() : Run<TLane, SingleCell>());

        private bool Run<TLane, TCell>()
            where TLane : struct, IOrderedLane<TLane, T>
            where TCell : struct, ITileCell =>
            new TileForward<TKernel, NoMarks<TKernel, T>, TLane, TCell, CleanValueWinner<TLane, T>, ValueWinner<TLane, T>, T>(input, output, null, slice, stacks).TryRun();
    }

    private readonly struct Training(T* input, T* output, byte* mask, PoolLayout layout, PoolSlice slice, TileStacks stacks) : ILaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T> =>
            TilePolicy.PaysForward(slice, layout, TLane.Count)
            && (TilePolicy.IsQuadruple(slice, layout, TLane.Count, sizeof(T)) ? Run<TLane, QuadrupleCell>() : Run<TLane, SingleCell>());

        private bool Run<TLane, TCell>()
            where TLane : struct, IOrderedLane<TLane, T>
            where TCell : struct, ITileCell =>
            new TileForward<TKernel, FirstMarks<TKernel, ByteTaps, T>, TLane, TCell, CleanFirstWinner<TLane, T, ByteTaps>, FirstWinner<TLane, T, ByteTaps>, T>(input, output, mask, slice, stacks).TryRun();
    }

    private readonly struct Gathering(T* gradient, byte* mask, T* target, PoolLayout layout, PoolSlice slice, TileStacks stacks) : ILaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T> =>
            TilePolicy.PaysBackward(slice, layout, TLane.Count)
            && (TilePolicy.IsQuadruple(slice, layout, TLane.Count, sizeof(T)) ? Run<TLane, QuadrupleCell>() : Run<TLane, SingleCell>());

        private bool Run<TLane, TCell>()
            where TLane : struct, ISumLane<TLane, T>
            where TCell : struct, ITileCell =>
            new TileBackward<TKernel, TLane, TCell, T>(gradient, mask, target, slice, stacks).TryRun();
    }
}
