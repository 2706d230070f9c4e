namespace GenPool.Generators;

/// <summary>Names of the pipeline's steps, by which tests see what an edit made run again.</summary>
internal static class TrackingNames
{
    public const string Parse = nameof(Parse);
    public const string Spec = nameof(Spec);
    public const string Clashing = nameof(Clashing);
    public const string ExportOption = nameof(ExportOption);
    public const string Exported = nameof(Exported);
    public const string Declared = nameof(Declared);
}
