using GenPool.Generators.Model;

namespace GenPool.Generators.Emission.Exports;

/// <summary>An argument of an exported function, as C# and as C.</summary>
internal static class ArgumentText
{
    private const string Call = "global::GenPool.Interop.NativeCall";

    /// <summary>An address; <c>nint</c> may be the name of the annotated type.</summary>
    public const string Address = "global::System.IntPtr";

    /// <summary>The parameters of the C# method.</summary>
    public static string Parameters(ExportArgument argument) => argument.Role switch
    {
        ArgumentRole.Shape or ArgumentRole.ResultShape or ArgumentRole.ResultInteger => $"{Address} {argument.Name}",
        ArgumentRole.Threads => $"int {argument.Name}",
        _ => $"{Address} {argument.Name}, long {argument.Name}Length",
    };

    /// <summary>What the member is called with.</summary>
    public static string Expression(ExportArgument argument, ExportedLayer layer) => argument.Role switch
    {
        ArgumentRole.Source => $"{Call}.Read<{layer.Element.Name}>({argument.Name}, {argument.Name}Length)",
        ArgumentRole.Target => $"{Call}.Write<{layer.Element.Name}>({argument.Name}, {argument.Name}Length)",
        ArgumentRole.SourceMask => $"{Call}.Read<byte>({argument.Name}, {argument.Name}Length)",
        ArgumentRole.TargetMask => $"{Call}.Write<byte>({argument.Name}, {argument.Name}Length)",
        ArgumentRole.TargetIndices => $"{Call}.Write<long>({argument.Name}, {argument.Name}Length)",
        ArgumentRole.Shape => $"Shape({argument.Name})",
        ArgumentRole.Threads => $"{Call}.Threads({argument.Name})",
        _ => throw new InvalidOperationException($"{argument.Role} is not passed on."),
    };

    /// <summary>The parameters of the C function.</summary>
    public static string CParameters(ExportArgument argument, ExportedLayer layer)
    {
        string name = CNames.Snake(argument.Name);
        string element = CNames.Element(layer.Element);
        return argument.Role switch
        {
            ArgumentRole.Source => $"const {element} *{name}, int64_t {name}_length",
            ArgumentRole.Target => $"{element} *{name}, int64_t {name}_length",
            ArgumentRole.SourceMask => $"const uint8_t *{name}, int64_t {name}_length",
            ArgumentRole.TargetMask => $"uint8_t *{name}, int64_t {name}_length",
            ArgumentRole.TargetIndices => $"int64_t *{name}, int64_t {name}_length",
            ArgumentRole.Shape => $"const int64_t {name}[{layer.Extents}]",
            ArgumentRole.ResultShape => $"int64_t {name}[{layer.Extents}]",
            ArgumentRole.ResultInteger => $"int64_t *{name}",
            ArgumentRole.Threads => $"int32_t {name}",
            _ => throw new InvalidOperationException($"{argument.Role} has no type in C."),
        };
    }
}
