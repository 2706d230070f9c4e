using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>Reads an annotated type into a spec, or says what is wrong with it.</summary>
internal static class DeclarationReader
{
    /// <summary>Reads a declaration.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="kind">The row of that attribute.</param>
    /// <param name="compilation">What all are part of.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The spec, or null beside the problems; neither where the compiler has already reported an error.</returns>
    public static (PoolSpec? Spec, IReadOnlyList<Problem> Problems) Read(
        INamedTypeSymbol type, AttributeData attribute, PoolKind kind, Compilation compilation, CancellationToken cancellation)
    {
        AttributeArguments arguments = new(attribute, kind);
        if (!arguments.AreBound || type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return (null, []);
        }

        EquatableArray<AxisSpec> axes = new(kind.Axes.Select((names, axis) => ReadAxis(arguments, kind, names, axis)));
        ITypeSymbol element = arguments.Type("ElementType") ?? compilation.GetSpecialType(SpecialType.System_Single);
        GeneratedMembers generated = new(type, element, kind, attribute.AttributeClass!.ContainingAssembly);
        List<Problem> problems =
        [
            .. TypeRules.Check(type, cancellation),
            .. ArgumentRules.Check(arguments, kind, axes, cancellation),
            .. ReferenceRules.Check(type, compilation),
            .. MemberRules.Check(type, generated),
            .. BaseRules.Check(type, generated, compilation),
        ];
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        TypeHierarchy hierarchy = HierarchyReader.Read(type, BaseRules.Inherited(type, generated, compilation));
        bool isChannelsLast = arguments.Int32("Layout") == 1;
        return (new PoolSpec(hierarchy, kind.Reduction.Read(arguments), axes, isChannelsLast, ElementTypes.Find(element)!), problems);
    }

    private static AxisSpec ReadAxis(AttributeArguments arguments, PoolKind kind, AxisNames names, int axis) => kind.Form switch
    {
        WindowForm.Global => AxisSpec.Global,
        WindowForm.Adaptive => AxisSpec.Adaptive(arguments.Size(axis)),
        _ => new AxisSpec(
            WindowForm.Sliding,
            arguments.Size(axis),
            arguments.Int32("Stride" + names.Suffix) ?? arguments.Int32("Stride") ?? arguments.Size(axis),
            arguments.Int32("Dilation" + names.Suffix) ?? arguments.Int32("Dilation") ?? 1,
            arguments.Int32("Padding" + names.Before) ?? arguments.Int32("Padding") ?? 0,
            arguments.Int32("Padding" + names.After) ?? arguments.Int32("Padding") ?? 0,
            (AutoPadding)(arguments.Int32("AutoPadding") ?? 0),
            arguments.Int32("Rounding") == 1),
    };
}
