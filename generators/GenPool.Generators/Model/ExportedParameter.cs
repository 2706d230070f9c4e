using System.Globalization;
using System.Text.RegularExpressions;

namespace GenPool.Generators.Model;

/// <summary>A parameter of a layer.</summary>
/// <param name="Name">What it is called in the description.</param>
/// <param name="Json">Its value as JSON.</param>
internal sealed record ExportedParameter(string Name, string Json)
{
    /// <summary>How the windows lie; nothing for global ones.</summary>
    public static IEnumerable<ExportedParameter> OfWindows(PoolSpec pool) => pool.Form switch
    {
        WindowForm.Sliding =>
        [
            OfAxes("size", pool, axis => axis.Size),
            OfAxes("stride", pool, axis => axis.Stride),
            OfAxes("dilation", pool, axis => axis.Dilation),
            OfAxes("padding_before", pool, axis => axis.PaddingBefore),
            OfAxes("padding_after", pool, axis => axis.PaddingAfter),
            OfName("auto_padding", pool.Axes[0].AutoPadding.ToString()),
            OfName("rounding", pool.Axes[0].IsCeiling ? "Ceiling" : "Floor"),
        ],
        WindowForm.Adaptive => [OfAxes("output_size", pool, axis => axis.Size)],
        _ => [],
    };

    /// <summary>A name of C#, as the description spells it.</summary>
    public static string Snake(string name) => Regex.Replace(name, "(?<=[a-z])(?=[A-Z])", "_").ToLowerInvariant();

    /// <summary>One of several names of C#.</summary>
    public static ExportedParameter OfName(string name, string value) => new(name, $"\"{Snake(value)}\"");

    /// <summary>A whole number.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number; so many digits give the same one back.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // A number for each pooled axis, outermost first.
    private static ExportedParameter OfAxes(string name, PoolSpec pool, Func<AxisSpec, int> value) =>
        new(name, "[" + string.Join(", ", pool.Axes.Select(axis => Number(value(axis)))) + "]");
}
