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
internal readonly struct BestTap<TLane, T, TPolicy, TActivation> : IBest<BestTap<TLane, T, TPolicy, TActivation>, TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
    where TPolicy : struct, INaNPolicy<TLane, T>
    where TActivation : struct, IActivation
{
    private readonly TLane _value;
    private readonly TLane _tap;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private BestTap(TLane value, TLane tap)
    {
        _value = value;
        _tap = tap;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BestTap<TLane, T, TPolicy, TActivation> First(TLane value, TLane tap) => new(value, tap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BestTap<TLane, T, TPolicy, TActivation> Or(TLane value, TLane tap) => new(
        TPolicy.Better(value, _value),
        TPolicy.Choose(value, _value, tap, _tap));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BestTap<TLane, T, TPolicy, TActivation> OrRow(BestTap<TLane, T, TPolicy, TActivation> row, TLane firstTap) => new(
        TPolicy.Better(row._value, _value),
        TPolicy.ChooseSum(row._value, _value, row._tap, firstTap, _tap));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BestTap<TLane, T, TPolicy, TActivation> Absent(TLane tap) => new(TLane.Lowest, tap);

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
        where TOutputs : struct, IOutputs<TOutputs, TLane, T>
    {
        outputs.Store(TActivation.Value<TLane, T>(_value));
        outputs.StoreWinners(TActivation.Tap<TLane, T>(_value, _tap));
    }
}
