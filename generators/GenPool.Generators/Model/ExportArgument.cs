namespace GenPool.Generators.Model;

/// <summary>An argument of an exported function.</summary>
/// <param name="Name">Its name in C#, by which errors call it.</param>
/// <param name="Role">What it is for.</param>
internal sealed record ExportArgument(string Name, ArgumentRole Role)
{
    public static readonly ExportArgument Input = new("input", ArgumentRole.Source);
    public static readonly ExportArgument Output = new("output", ArgumentRole.Target);
    public static readonly ExportArgument OutputGradient = new("outputGradient", ArgumentRole.Source);
    public static readonly ExportArgument InputGradient = new("inputGradient", ArgumentRole.Target);
    public static readonly ExportArgument Shape = new("shape", ArgumentRole.Shape);
    public static readonly ExportArgument Threads = new("threads", ArgumentRole.Threads);

    /// <summary>Whether it receives what the member returns.</summary>
    public bool IsResult => Role is ArgumentRole.ResultShape or ArgumentRole.ResultInteger;
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
