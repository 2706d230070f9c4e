using System.Globalization;

namespace GenPool.Generators.Emission.Writing;

/// <summary>Writes small expressions the way a person would.</summary>
internal static class Text
{
    /// <summary>
    /// The attribute of a method that inlines much. The JIT allows a method 512 variables with all that it inlines, and calls what
    /// comes after them; so such a method must not be inlined itself.
    /// </summary>
    public const string Whole = "[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]";

    /// <summary>A number, whatever the culture of the machine makes of a minus sign.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A name with a number behind it; a minus sign is no part of a name.</summary>
    public static string Name(string name, long number) => number < 0 ? $"{name}Before{Number(-number)}" : $"{name}{Number(number)}";

    /// <summary>A value scaled by a constant.</summary>
    public static string Scaled(string value, long factor) =>
        factor == 1 ? value : $"{(value.Contains(' ') ? $"({value})" : value)} * {Number(factor)}";

    /// <summary>A view some rows, or slices, further.</summary>
    public static string Moved(string view, string axis, long by) => by == 0 ? view : $"{view}.{axis}({Number(by)})";

    /// <summary>A number and what it counts.</summary>
    public static string Count(long number, string noun) => number == 1 ? $"1 {noun}" : $"{Number(number)} {noun}s";
}
