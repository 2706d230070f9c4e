using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>Reads an annotated type into a spec, or says what is wrong with it.</summary>
internal static class DeclarationReader
{
    /// <summary>Reads a declaration.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="compilation">What both are part of.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The spec, or null beside the problems; neither where the compiler has already reported an error.</returns>
    public static (PoolSpec? Spec, IReadOnlyList<Problem> Problems) Read(
        INamedTypeSymbol type, AttributeData attribute, Compilation compilation, CancellationToken cancellation)
    {
        AttributeArguments arguments = new(attribute);
        if (!arguments.AreBound || type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return (null, []);
        }

        AxisSpec rows = ReadAxis(arguments, "Height", "Top", "Bottom", arguments.PoolHeight);
        AxisSpec columns = ReadAxis(arguments, "Width", "Left", "Right", arguments.PoolWidth);
        ITypeSymbol element = arguments.Type("ElementType") ?? compilation.GetSpecialType(SpecialType.System_Single);
        List<Problem> problems =
        [
            .. TypeRules.Check(type, cancellation),
            .. ArgumentRules.Check(arguments, rows, columns, cancellation),
            .. ReferenceRules.Check(type, attribute.AttributeClass!.ContainingAssembly, compilation),
            .. MemberRules.Check(type, element, attribute.AttributeClass!.ContainingAssembly),
        ];
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        AutoPadding automatic = (AutoPadding)(arguments.Int32("AutoPadding") ?? 0);
        bool isCeiling = arguments.Int32("Rounding") == 1;
        bool marksAllTies = arguments.Int32("Ties") == 1;
        bool isNhwc = arguments.Int32("Layout") == 1;
        return (new PoolSpec(HierarchyReader.Read(type), rows, columns, automatic, isCeiling, marksAllTies, isNhwc, ElementTypes.Find(element)!), problems);
    }

    private static AxisSpec ReadAxis(AttributeArguments arguments, string axis, string before, string after, int size) => new(
        size,
        arguments.Int32("Stride" + axis) ?? arguments.Int32("Stride") ?? size,
        arguments.Int32("Dilation" + axis) ?? arguments.Int32("Dilation") ?? 1,
        arguments.Int32("Padding" + before) ?? arguments.Int32("Padding") ?? 0,
        arguments.Int32("Padding" + after) ?? arguments.Int32("Padding") ?? 0);
}
