using System.Globalization;
using System.Text;
using GenPool.Generators.Model;

namespace GenPool.Generators.Emission.Exports;

/// <summary>How things are called in C.</summary>
internal static class CNames
{
    private const string Prefix = "genpool_";

    /// <summary>What the symbols of a layer's functions begin with; an underscore and the function's name follow.</summary>
    /// <remarks>
    /// Written as the Java Native Interface writes a class: a dot becomes <c>_</c>, an underscore <c>_1</c>, and what is not
    /// ASCII <c>_0</c> and four hexadecimal digits. No identifier begins with a digit, so two types never get one symbol.
    /// </remarks>
    public static string Symbol(ExportedLayer layer) => Prefix + Mangle(layer.Type.MetadataName);

    /// <summary>The macro around a library's header.</summary>
    public static string Guard(string assembly) => $"GENPOOL_{Mangle(assembly).ToUpperInvariant()}_H";

    /// <summary>An element type; a half is a word of its bits.</summary>
    public static string Element(ElementSpec element) => element.ShortName switch
    {
        "float" or "double" => element.ShortName,
        "Half" => Prefix + "half",
        _ => NumPy(element) + "_t",
    };

    /// <summary>An element type, as NumPy calls it.</summary>
    public static string NumPy(ElementSpec element) => element.ShortName switch
    {
        "float" => "float32",
        "double" => "float64",
        "Half" => "float16",
        "sbyte" => "int8",
        "byte" => "uint8",
        "short" => "int16",
        "ushort" => "uint16",
        "int" => "int32",
        "uint" => "uint32",
        "long" => "int64",
        "ulong" => "uint64",
        _ => throw new ArgumentOutOfRangeException(nameof(element), element, "The element type has no name in C."),
    };

    /// <summary>A C# parameter, in C's custom.</summary>
    public static string Snake(string name) => string.Concat(name.Select(letter =>
        char.IsUpper(letter) ? "_" + char.ToLowerInvariant(letter) : letter.ToString()));

    private static string Mangle(string name)
    {
        StringBuilder symbol = new();
        foreach (char letter in name)
        {
            _ = letter switch
            {
                (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') => symbol.Append(letter),
                '.' => symbol.Append('_'),
                '_' => symbol.Append("_1"),
                _ => symbol.Append("_0").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }

        return symbol.ToString();
    }
}
