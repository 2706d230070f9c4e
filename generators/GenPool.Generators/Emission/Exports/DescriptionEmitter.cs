using System.Globalization;
using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;

namespace GenPool.Generators.Emission.Exports;

/// <summary>Writes what a library holds, as the JSON that <c>genpool_describe</c> returns. All of it is ASCII.</summary>
internal static class DescriptionEmitter
{
    /// <summary>The number of the C functions' signatures: it changes when a caller of the old ones would fail.</summary>
    public const int Version = 1;

    public static void Emit(SourceWriter writer, IReadOnlyList<ExportedLayer> layers)
    {
        writer.Lines($"{{\n  \"abi\": {Version},\n  \"layers\": [");
        for (int index = 0; index < layers.Count; index++)
        {
            writer.Lines("    " + Describe(layers[index]) + (index < layers.Count - 1 ? "," : string.Empty));
        }

        writer.Lines("  ]\n}");
    }

    private static string Describe(ExportedLayer layer)
    {
        string[] members =
        [
            Text("name", layer.Type.MetadataName),
            Text("symbol", CNames.Symbol(layer)),
            Text("kind", layer.Kind),
            Text("windows", layer.Windows),
            $"\"rank\": {layer.Rank}",
            Text("element", CNames.NumPy(layer.Element)),
            Text("layout", layer.IsChannelsLast ? "channels_last" : "channels_first"),
            $"\"parameters\": {{{string.Join(", ", layer.Parameters.Select(parameter => $"\"{parameter.Name}\": {parameter.Json}"))}}}",
            $"\"functions\": [{string.Join(", ", ExportFunction.Of(layer.Reduction).Select(function => $"\"{function.Name}\""))}]",
        ];
        return $"{{{string.Join(", ", members)}}}";
    }

    // An identifier holds no quote, backslash or control character, but any letter.
    private static string Text(string name, string value) => $"\"{name}\": \"{string.Concat(value.Select(letter =>
        letter < 128 ? letter.ToString() : "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture)))}\"";
}
