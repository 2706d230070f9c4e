namespace GenPool.Generators.Model;

/// <summary>Where the generated members go.</summary>
/// <param name="Namespace">The namespace, its identifiers escaped; empty for the global one.</param>
/// <param name="Levels">The type and those it is nested in, outermost first.</param>
/// <param name="MetadataName">Namespace, containing types and name, joined with dots; unescaped.</param>
/// <param name="HasBase">Whether the type has a base class whose members the generated ones may hide.</param>
internal sealed record TypeHierarchy(string Namespace, EquatableArray<TypeLevel> Levels, string MetadataName, bool HasBase = false)
{
    /// <summary>The annotated type itself.</summary>
    public TypeLevel Type => Levels[Levels.Count - 1];

    /// <summary>Whether the type is a layer, with a cache, and not only a kernel's name.</summary>
    public bool IsClass => !Type.Keyword.Contains("struct");

    /// <summary>The type's name from <c>global::</c> on, escaped.</summary>
    public string FullName =>
        "global::" + (Namespace.Length > 0 ? Namespace + "." : string.Empty) + string.Join(".", Levels.Select(level => level.Name));

    /// <summary>A C# identifier for the file-local kernel type.</summary>
    public string KernelName => MetadataName.Replace('.', '_') + "_Kernel";
}

/// <summary>One partial declaration around, or of, the annotated type.</summary>
/// <param name="Keyword">What comes before the name: <c>class</c>, <c>record struct</c> and so on.</param>
/// <param name="Name">The name, escaped.</param>
internal sealed record TypeLevel(string Keyword, string Name);
