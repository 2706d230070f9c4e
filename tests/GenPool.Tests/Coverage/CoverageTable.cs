using System.Globalization;
using System.Text;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>Which value of which option is tested for which element type in which layout, from the list of layers.</summary>
internal static class CoverageTable
{
    private static readonly (string Option, string Value, Func<MaxPool2DParameters, bool> Holds)[] s_rows =
    [
        ("Window", "one tap on an axis", p => p.PoolHeight == 1 || p.PoolWidth == 1),
        ("Window", "square", p => p.PoolHeight == p.PoolWidth),
        ("Window", "rectangular", p => p.PoolHeight != p.PoolWidth),
        ("Window", "even", p => p.PoolHeight % 2 == 0 && p.PoolWidth % 2 == 0),
        ("Window", "odd", p => p.PoolHeight % 2 == 1 && p.PoolWidth % 2 == 1),
        ("Window", "49 taps and more", p => p.PoolHeight * p.PoolWidth >= 49),
        ("Stride", "1", p => p.StrideHeight == 1 && p.StrideWidth == 1),
        ("Stride", "less than the window", p => p.StrideHeight < p.PoolHeight && p.StrideWidth < p.PoolWidth),
        ("Stride", "the window", p => p.StrideHeight == p.PoolHeight && p.StrideWidth == p.PoolWidth),
        ("Stride", "more than the window", p => p.StrideHeight > p.PoolHeight && p.StrideWidth > p.PoolWidth),
        ("Stride", "of each axis", p => p.StrideHeight != p.StrideWidth),
        ("Padding", "none", p => p is { AutoPadding: PoolAutoPadding.None, PaddingTop: 0, PaddingBottom: 0, PaddingLeft: 0, PaddingRight: 0 }),
        ("Padding", "on all sides", p => p.PaddingTop > 0 && p.PaddingBottom > 0 && p.PaddingLeft > 0 && p.PaddingRight > 0),
        ("Padding", "of each side", p => p.PaddingTop != p.PaddingBottom && p.PaddingLeft != p.PaddingRight),
        ("Padding", "beyond half the window", p => 2 * p.PaddingTop > p.ExtentHeight()),
        ("AutoPadding", "SameUpper", p => p.AutoPadding == PoolAutoPadding.SameUpper),
        ("AutoPadding", "SameLower", p => p.AutoPadding == PoolAutoPadding.SameLower),
        ("Dilation", "1", p => p.DilationHeight == 1 && p.DilationWidth == 1),
        ("Dilation", "on both axes", p => p.DilationHeight > 1 && p.DilationWidth > 1),
        ("Dilation", "of each axis", p => p.DilationHeight != p.DilationWidth),
        ("Rounding", "Floor", p => p.Rounding == PoolRounding.Floor),
        ("Rounding", "Ceiling", p => p.Rounding == PoolRounding.Ceiling),
        ("Ties", "First", p => p.Ties == PoolTies.First),
        ("Ties", "All", p => p.Ties == PoolTies.All),
        ("Mask", "one byte", p => MaskBytes(p) == 1 && p.Ties == PoolTies.First),
        ("Mask", "four bytes", p => MaskBytes(p) == 4 && p.Ties == PoolTies.First),
        ("Mask", "bits, one byte", p => MaskBytes(p) == 1 && p.Ties == PoolTies.All),
        ("Mask", "bits, several bytes", p => MaskBytes(p) > 1 && p.Ties == PoolTies.All),
    ];

    private static readonly Type[] s_types =
    [
        typeof(float), typeof(double), typeof(Half), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
    ];

    /// <summary>The page.</summary>
    public static string Render()
    {
        StringBuilder page = new();
        page.Append("# What the tests cover\n\n");
        page.Append("The number of layers that hold each value of each option, for every element type in both layouts. Each is compared bit for\n");
        page.Append("bit with `GenericMaxPool2D<T>`: outputs, masks, indices and gradients, on every lane width, at every extent along the lanes,\n");
        page.Append("between guard pages.\n\n");
        page.Append("This page is written by `CoverageTests` from the list of layers in `tests/GenPool.Conformance`.\n");
        foreach (PoolLayout layout in Enum.GetValues<PoolLayout>())
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {layout}\n\n| option | value |{string.Concat(s_types.Select(type => $" {type.Name} |"))}\n");
            page.Append(CultureInfo.InvariantCulture, $"|---|---|{string.Concat(s_types.Select(_ => "--:|"))}\n");
            foreach ((string option, string value, _) in s_rows)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {option} | {value} |");
                foreach (Type type in s_types)
                {
                    page.Append(CultureInfo.InvariantCulture, $" {Count(layout, type, option, value)} |");
                }

                page.Append('\n');
            }
        }

        return page.ToString();
    }

    /// <summary>The cells that no layer covers.</summary>
    public static IEnumerable<string> Gaps() =>
        from layout in Enum.GetValues<PoolLayout>()
        from type in s_types
        from row in s_rows
        where Count(layout, type, row.Option, row.Value) == 0
        select $"{layout} {type.Name}: {row.Option} {row.Value}";

    private static int Count(PoolLayout layout, Type type, string option, string value)
    {
        Func<MaxPool2DParameters, bool> holds = s_rows.Single(row => row.Option == option && row.Value == value).Holds;
        return LayerList.All.Count(layer => layer.Parameters.Layout == layout && layer.Element.Type == type && holds(layer.Parameters));
    }

    private static int MaskBytes(MaxPool2DParameters parameters)
    {
        GenericMaxPool2D<float> pool = new(parameters with { AutoPadding = PoolAutoPadding.None });
        PoolShape large = new(1, 1, 4096, 4096);
        return (int)(pool.MaskByteCount(large) / pool.OutputShape(large).ElementCount);
    }
}
