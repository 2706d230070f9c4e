using GenPool.Generators.Model;

namespace GenPool.Generators.Emission.Exports;

/// <summary>An argument of an exported function, as C# and as C.</summary>
/// <param name="Name">Its name in C#, by which errors call it.</param>
/// <param name="Role">What it is for.</param>
internal sealed record ExportArgument(string Name, ArgumentRole Role)
{
    private const string Call = "global::GenPool.Interop.NativeCall";

    /// <summary>An address; <c>nint</c> may be the name of the annotated type.</summary>
    public const string Address = "global::System.IntPtr";

    /// <summary>Whether it receives what the member returns.</summary>
    public bool IsResult => Role is ArgumentRole.ResultShape or ArgumentRole.ResultInteger;

    /// <summary>The parameters of the C# method.</summary>
    public string Parameters => Role switch
    {
        ArgumentRole.Shape or ArgumentRole.ResultShape or ArgumentRole.ResultInteger => $"{Address} {Name}",
        ArgumentRole.Threads => $"int {Name}",
        _ => $"{Address} {Name}, long {Name}Length",
    };

    /// <summary>What the member is called with.</summary>
    public string Expression(ExportedLayer layer) => Role switch
    {
        ArgumentRole.Source => $"{Call}.Read<{layer.Element.Name}>({Name}, {Name}Length)",
        ArgumentRole.Target => $"{Call}.Write<{layer.Element.Name}>({Name}, {Name}Length)",
        ArgumentRole.SourceMask => $"{Call}.Read<byte>({Name}, {Name}Length)",
        ArgumentRole.TargetMask => $"{Call}.Write<byte>({Name}, {Name}Length)",
        ArgumentRole.TargetIndices => $"{Call}.Write<long>({Name}, {Name}Length)",
        ArgumentRole.Shape => $"Shape({Name})",
        ArgumentRole.Threads => $"{Call}.Threads({Name})",
        _ => throw new InvalidOperationException($"{Role} is not passed on."),
    };

    /// <summary>The parameters of the C function.</summary>
    public string CParameters(ExportedLayer layer)
    {
        string name = CNames.Snake(Name);
        string element = CNames.Element(layer.Element);
        return Role switch
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
            _ => throw new InvalidOperationException($"{Role} has no type in C."),
        };
    }
}

/// <summary>What an argument is for.</summary>
internal enum ArgumentRole
{
    /// <summary>Elements that are read.</summary>
    Source,

    /// <summary>Elements that are written.</summary>
    Target,

    /// <summary>A mask that is read.</summary>
    SourceMask,

    /// <summary>A mask that is written.</summary>
    TargetMask,

    /// <summary>Offsets that are written.</summary>
    TargetIndices,

    /// <summary>The shape of the input.</summary>
    Shape,

    /// <summary>The most threads.</summary>
    Threads,

    /// <summary>Receives a shape.</summary>
    ResultShape,

    /// <summary>Receives an integer.</summary>
    ResultInteger,
}
