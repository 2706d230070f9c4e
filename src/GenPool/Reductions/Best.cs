using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Views;

namespace GenPool.Reductions;

/// <summary>The maximum alone: inference, and the first look of a pool that marks all ties.</summary>
internal readonly struct BestValue<TLane, T, TPolicy, TActivation> : IBest<BestValue<TLane, T, TPolicy, TActivation>, TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
    where TPolicy : struct, INaNPolicy<TLane, T>
    where TActivation : struct, IActivation
{
    private readonly TLane _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private BestValue(TLane value) => _value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BestValue<TLane, T, TPolicy, TActivation> First(TLane value, TLane tap) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BestValue<TLane, T, TPolicy, TActivation> Or(TLane value, TLane tap) => new(TPolicy.Better(value, _value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BestValue<TLane, T, TPolicy, TActivation> OrRow(BestValue<TLane, T, TPolicy, TActivation> row, TLane firstTap) =>
        new(TPolicy.Better(row._value, _value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BestValue<TLane, T, TPolicy, TActivation> Absent(TLane tap) => new(TLane.Lowest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane values) => TPolicy.Watch(seen, values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second) => TPolicy.Watch(seen, first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second, TLane third) => TPolicy.Watch(seen, first, second, third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second, TLane third, TLane fourth) =>
        TPolicy.Watch(seen, first, second, third, fourth);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<TOutputs>(TOutputs outputs)
        where TOutputs : struct, IOutputs<TOutputs, TLane, T> => outputs.Store(TActivation.Value<TLane, T>(_value));
}

/// <summary>The maximum and the number of its tap.</summary>
internal struct BestTap<TLane, T, TPolicy, TActivation> : IBest<BestTap<TLane, T, TPolicy, TActivation>, TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
    where TPolicy : struct, INaNPolicy<TLane, T>
    where TActivation : struct, IActivation
{
    // Set in place and not by a constructor, whose arguments would be two more of the 512 variables that the JIT allows a kernel.
    private TLane _value;
    private TLane _tap;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BestTap<TLane, T, TPolicy, TActivation> First(TLane value, TLane tap)
    {
        BestTap<TLane, T, TPolicy, TActivation> best;
        best._value = value;
        best._tap = tap;
        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly BestTap<TLane, T, TPolicy, TActivation> Or(TLane value, TLane tap)
    {
        BestTap<TLane, T, TPolicy, TActivation> best = this;
        best._tap = TPolicy.Choose(value, best._value, tap, best._tap);
        best._value = TPolicy.Better(value, best._value);
        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly BestTap<TLane, T, TPolicy, TActivation> OrRow(BestTap<TLane, T, TPolicy, TActivation> row, TLane firstTap)
    {
        BestTap<TLane, T, TPolicy, TActivation> best = this;
        best._tap = TPolicy.ChooseSum(row._value, best._value, row._tap, firstTap, best._tap);
        best._value = TPolicy.Better(row._value, best._value);
        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BestTap<TLane, T, TPolicy, TActivation> Absent(TLane tap) => First(TLane.Lowest, tap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane values) => TPolicy.Watch(seen, values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second) => TPolicy.Watch(seen, first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second, TLane third) => TPolicy.Watch(seen, first, second, third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second, TLane third, TLane fourth) =>
        TPolicy.Watch(seen, first, second, third, fourth);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store<TOutputs>(TOutputs outputs)
        where TOutputs : struct, IOutputs<TOutputs, TLane, T>
    {
        outputs.Store(TActivation.Value<TLane, T>(_value));
        outputs.StoreWinners(TActivation.Tap<TLane, T>(_value, _tap));
    }
}
