namespace GenPool.Generators.Model;

/// <summary>Where the generated members go.</summary>
/// <param name="Namespace">The namespace, its identifiers escaped; empty for the global one.</param>
/// <param name="Levels">The type and those it is nested in, outermost first.</param>
/// <param name="MetadataName">Namespace, containing types and name, joined with dots; unescaped.</param>
/// <param name="Inherited">What generated members make of those they inherit; as a rule, none.</param>
internal sealed record TypeHierarchy(
    string Namespace, EquatableArray<TypeLevel> Levels, string MetadataName, EquatableArray<InheritedMember> Inherited)
{
    /// <summary>The annotated type itself.</summary>
    public TypeLevel Type => Levels[Levels.Count - 1];

    /// <summary>Whether the type is a layer, with a state, and not only a kernel's name.</summary>
    public bool IsClass => !Type.Keyword.Contains("struct");

    /// <summary>The type's name from <c>global::</c> on, escaped.</summary>
    public string FullName =>
        "global::" + (Namespace.Length > 0 ? Namespace + "." : string.Empty) + string.Join(".", Levels.Select(level => level.Name));

    /// <summary>The name of the kernel type in <c>GenPool.Generated</c>.</summary>
    public string KernelName => KernelNames.Of(MetadataName);
}

/// <summary>One partial declaration around, or of, the annotated type.</summary>
/// <param name="Keyword">What comes before the name: <c>class</c>, <c>record struct</c> and so on.</param>
/// <param name="Name">The name, escaped.</param>
internal sealed record TypeLevel(string Keyword, string Name);

/// <summary>A member of a base class that a generated one stands before.</summary>
/// <param name="Name">The name of both.</param>
/// <param name="Arguments">The names of the generated one's parameters; no two generated members have both in common.</param>
/// <param name="IsOverridden">Whether the generated one overrides it, and does not hide it.</param>
/// <param name="IsObsolete">Whether it is obsolete, which one that overrides it must repeat.</param>
internal sealed record InheritedMember(string Name, EquatableArray<string> Arguments, bool IsOverridden, bool IsObsolete);
