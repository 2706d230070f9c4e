using System.Globalization;

namespace GenPool.Generators.Emission.Kernels;

/// <summary>Writes offsets the way a person would: no factor of 1, no term of 0.</summary>
internal static class Address
{
    /// <summary>A number, whatever the culture of the machine makes of a minus sign.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of steps.</summary>
    public static string Steps(long count, string step) =>
        count == 0 ? "0" : count == 1 ? step : $"{Number(count)} * {step}";

    /// <summary>A value scaled by a constant, in parentheses if it is a product.</summary>
    public static string Scaled(string value, long factor) =>
        factor == 1 ? value : $"({value} * {Number(factor)})";

    /// <summary>The sum of those terms that are not 0.</summary>
    public static string Sum(params string[] terms)
    {
        string[] left = [.. terms.Where(term => term != "0")];
        return left.Length == 0 ? "0" : left.Length == 1 ? left[0] : string.Join(" + ", left.Select(Guarded));
    }

    /// <summary>A value less those terms that are not 0.</summary>
    public static string Less(string value, params string[] terms) =>
        string.Concat([value, .. terms.Where(term => term != "0").Select(term => $" - {Guarded(term)}")]);

    /// <summary>A reference some elements on.</summary>
    public static string Ref(string name, string offset) => offset == "0" ? $"ref {name}" : $"ref Unsafe.Add(ref {name}, {Bare(offset)})";

    /// <summary>A view some rows down and some columns along.</summary>
    public static string View(string name, string down, string along) =>
        down == "0" && along == "0" ? name : $"{name}.At({Bare(down)}, {Bare(along)})";

    /// <summary>A term that stands alone needs no parentheses around it.</summary>
    public static string Bare(string term) =>
        term.StartsWith("(", StringComparison.Ordinal) && term.EndsWith(")", StringComparison.Ordinal) && term.IndexOf(')') == term.Length - 1
            ? term.Substring(1, term.Length - 2)
            : term;

    private static string Guarded(string term) => term.Contains(" * ") && !term.StartsWith("(", StringComparison.Ordinal) ? $"({term})" : term;
}
