using System.Reflection;
using GenPool.Generators.Parsing;
using GenPool.Generators.Tests.Harness;

namespace GenPool.Generators.Tests;

/// <summary>The table of kinds, and the members that are generated, against the library that they name.</summary>
public sealed class KindTests
{
    private static readonly Type[] s_attributes =
        [.. typeof(PoolAttribute).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PoolAttribute)) && type.IsSealed)];

    public static TheoryData<string> Kinds => Kind.Names;

    [Fact]
    public void Table_HasARow_ForEveryAttribute()
    {
        Assert.Equal(24, s_attributes.Length);
        Assert.Equal(
            s_attributes.Select(type => type.FullName).Order(StringComparer.Ordinal),
            PoolKinds.All.Select(kind => kind.MetadataName).Order(StringComparer.Ordinal));
    }

    /// <summary>What the reader looks for by name: a name that no attribute has would be read as left out.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Row_NamesMembers_ThatTheAttributeHas(string name)
    {
        PoolKind kind = PoolKinds.All.Single(row => row.Name == name);
        Type attribute = s_attributes.Single(type => type.FullName == kind.MetadataName);
        IEnumerable<string> expected =
        [
            "Layout", "ElementType",
            .. kind.Reduction == ReductionKind.Max ? ["Ties", "Activation"] : Array.Empty<string>(),
            .. kind is { Reduction.Name: "Average", Form: Model.WindowForm.Sliding } ? ["CountIncludePadding", "Divisor"] : Array.Empty<string>(),
            .. kind.Form != Model.WindowForm.Sliding ? [] : new[] { "Stride", "Padding", "Dilation", "AutoPadding", "Rounding" }
                .Concat(kind.Axes.SelectMany(axis => new[] { "Stride" + axis.Suffix, "Dilation" + axis.Suffix, "Padding" + axis.Before, "Padding" + axis.After })),
        ];
        Assert.Equal(
            expected.Distinct().Order(StringComparer.Ordinal),
            attribute.GetProperties().Where(property => property.CanWrite).Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Row_NamesTypes_ThatTheLibraryHas(string name)
    {
        PoolKind kind = PoolKinds.All.Single(row => row.Name == name);
        Assert.NotNull(typeof(PoolAttribute).Assembly.GetType(kind.InterfaceMetadataName));
        Assert.NotNull(typeof(PoolAttribute).Assembly.GetType(kind.ShapeMetadataName));
    }

    /// <summary>
    /// No more members than those of the interfaces and of the kernel's base class, with the same names and defaults; fewer of the
    /// interfaces' would not compile.
    /// </summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Members_AreThose_OfTheInterfacesAndTheKernel(string name)
    {
        using LoadedAssembly assembly = LoadedAssembly.Of(Compile.Generate(Compile.Create(
            $"[{new Kind(name).With()}] internal partial class Layer; [{new Kind(name).With("ElementType = typeof(double)")}] internal partial struct Pool;")).Output);
        AssertMembers(assembly.Type("Layer"), assembly.Type("GenPool.Generated.Layer_Kernel"), "_genPoolLayer");
        AssertMembers(assembly.Type("Pool"), assembly.Type("GenPool.Generated.Pool_Kernel"));
        Assert.Contains(typeof(IPoolLayer<float>), assembly.Type("Layer").GetInterfaces());
        Assert.DoesNotContain(assembly.Type("Pool").GetInterfaces(), type => type.Name == "IPoolLayer`1");
    }

    private static void AssertMembers(Type type, Type kernel, params string[] fields)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        Assert.Equal(
            type.GetInterfaces().SelectMany(declared => declared.GetMethods())
                .Concat(kernel.BaseType!.GetMethods(BindingFlags.Static | BindingFlags.Public).Where(method => method.Name != "CreateLayer"))
                .Select(Text).Distinct().Order(StringComparer.Ordinal),
            type.GetMethods(All).Select(Text).Order(StringComparer.Ordinal));
        Assert.Equal(fields, type.GetFields(All).Select(field => field.Name));
        Assert.Null(type.TypeInitializer);
    }

    private static string Text(MethodInfo method) => $"{method.IsStatic} {method.ReturnType} {method.Name}("
        + string.Join(", ", method.GetParameters().Select(parameter => $"{parameter.ParameterType} {parameter.Name} {(parameter.HasDefaultValue ? parameter.DefaultValue ?? "null" : "")}")) + ")";
}
