namespace GenPool.Generators.Model;

/// <summary>The names of the kernel types, which are all in one namespace: no two layers share one.</summary>
internal static class KernelNames
{
    /// <summary>The kernel's method that makes a layer over tensors.</summary>
    public const string CreateLayer = "CreateLayer";

    // The compiler takes names of up to 1,023 bytes.
    private const int Limit = 200;

    // Without it, a member of the kernel could have the name of its own type.
    private const string Suffix = "_Kernel";

    /// <summary>The kernel of a layer. Neither a dot nor an underscore of its name can be taken for the other.</summary>
    public static string Of(string metadataName) =>
        ShortName.Of(metadataName.Replace("_", "_0").Replace('.', '_'), Limit, "_") + Suffix;
}
