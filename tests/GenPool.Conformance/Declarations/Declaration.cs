using System.Globalization;

namespace GenPool.Conformance;

/// <summary>Parameters as the attribute that declares them: to compile, and for messages from which a failure can be repeated.</summary>
public static class Declaration
{
    /// <summary>The attribute of a layer.</summary>
    /// <exception cref="ArgumentException">No attribute declares such a pool: windows of several forms, or options that differ by axis.</exception>
    public static string Of(PoolParameters parameters, Element element)
    {
        IEnumerable<string> arguments = [.. Norm(parameters), .. Windows(parameters), .. Options(parameters), .. Of(element)];
        return $"[{NameOf(parameters)}({string.Join(", ", arguments)})]";
    }

    /// <summary>What the attribute is called.</summary>
    public static string NameOf(PoolParameters parameters)
    {
        string reduction = parameters switch { MaxPoolParameters => "Max", AveragePoolParameters => "Average", _ => "Lp" };
        string windows = Same(parameters.Axes, axis => axis switch { SlidingAxis => "", GlobalAxis => "Global", _ => "Adaptive" });
        return $"{windows}{reduction}Pool{parameters.Axes.Length}D";
    }

    private static IEnumerable<string> Norm(PoolParameters parameters) =>
        parameters is LpPoolParameters lp ? [lp.Norm.ToString("R", CultureInfo.InvariantCulture)] : [];

    private static IEnumerable<string> Windows(PoolParameters parameters) => parameters.Axes[0] switch
    {
        SlidingAxis => Sliding([.. parameters.Axes.Cast<SlidingAxis>()]),
        AdaptiveAxis => Sizes([.. parameters.Axes.Cast<AdaptiveAxis>().Select(axis => axis.OutputSize)]),
        _ => [],
    };

    private static IEnumerable<string> Sliding(SlidingAxis[] axes)
    {
        AxisNames[] names = [.. AxisNames.Of(axes.Length)];
        return
        [
            .. Sizes([.. axes.Select(axis => axis.Size)]),
            .. Numbers("Stride", [.. axes.Zip(names, (axis, name) => (name.Stride, axis.Stride, axis.Size))]),
            .. Numbers("Dilation", [.. axes.Zip(names, (axis, name) => (name.Dilation, axis.Dilation, 1))]),
            .. Numbers("Padding", [.. axes.Zip(names).SelectMany(pair => new[]
            {
                (pair.Second.PaddingBefore, pair.First.PaddingBefore, 0), (pair.Second.PaddingAfter, pair.First.PaddingAfter, 0),
            })]),
            .. Choice(Same(axes, axis => axis.AutoPadding)),
            .. Choice(Same(axes, axis => axis.Rounding)),
        ];
    }

    private static IEnumerable<string> Options(PoolParameters parameters) =>
    [
        .. parameters is MaxPoolParameters max ? [.. Choice(max.Ties), .. Choice(max.Activation)] : Array.Empty<string>(),
        .. parameters is AveragePoolParameters { CountIncludePadding: false } ? ["CountIncludePadding = false"] : Array.Empty<string>(),
        .. parameters is AveragePoolParameters { Divisor: int divisor } ? [$"Divisor = {Text(divisor)}"] : Array.Empty<string>(),
        .. Choice(parameters.Layout),
    ];

    private static IEnumerable<string> Of(Element element) => element.Type == typeof(float) ? [] : [$"ElementType = typeof({element.Type.Name})"];

    private static IEnumerable<string> Sizes(int[] sizes) => (sizes.Distinct().Count() == 1 ? sizes[..1] : sizes).Select(Text);

    // The member of all axes where one number serves them all, and otherwise one member each.
    private static IEnumerable<string> Numbers(string member, (string Name, int Value, int Usual)[] axes) =>
        axes.All(axis => axis.Value == axis.Usual) ? []
        : axes.All(axis => axis.Value == axes[0].Value) ? [$"{member} = {Text(axes[0].Value)}"]
        : axes.Where(axis => axis.Value != axis.Usual).Select(axis => $"{axis.Name} = {Text(axis.Value)}");

    // An enumeration is named as its member, with "Pool" before it.
    private static IEnumerable<string> Choice<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        string type = typeof(TEnum).Name;
        return value.Equals(default(TEnum)) ? [] : [$"{type["Pool".Length..]} = {type}.{value}"];
    }

    private static TOption Same<TAxis, TOption>(IReadOnlyCollection<TAxis> axes, Func<TAxis, TOption> option) =>
        axes.Select(option).Distinct().ToArray() is [TOption only] ? only
        : throw new ArgumentException("No attribute declares axes that differ in this option.", nameof(axes));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
