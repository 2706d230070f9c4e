using System.Reflection;

namespace GenPool.Generic.Tests;

/// <summary>The grid of attributes: what each takes, and what holds when it is left out.</summary>
public sealed class AttributeTests
{
    private static readonly string[] s_windows = ["", "Global", "Adaptive"];
    private static readonly string[] s_reductions = ["Max", "Average", "Lp"];
    private static readonly string[][] s_axes = [["Length"], ["Height", "Width"], ["Depth", "Height", "Width"]];
    private static readonly string[][] s_sides = [["Start", "End"], ["Top", "Bottom", "Left", "Right"], ["Front", "Back", "Top", "Bottom", "Left", "Right"]];

    public static TheoryData<string, string, int> Grid
    {
        get
        {
            TheoryData<string, string, int> grid = [];
            foreach (string windows in s_windows)
            {
                foreach (string reduction in s_reductions.Where(reduction => windows != "Adaptive" || reduction != "Lp"))
                {
                    for (int rank = 1; rank <= 3; rank++)
                    {
                        grid.Add(windows, reduction, rank);
                    }
                }
            }

            return grid;
        }
    }

    [Fact]
    public void Attributes_AreThoseOfTheGrid() => Assert.Equal(
        Grid.Select(row => $"{row[0]}{row[1]}Pool{row[2]}DAttribute").Order(StringComparer.Ordinal),
        typeof(PoolAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Grid))]
    public void Attribute_HasTheMembersOfItsKind(string windows, string reduction, int rank)
    {
        Type attribute = Find(windows, reduction, rank);
        IEnumerable<string> expected = ["Layout", "ElementType"];
        if (windows.Length == 0)
        {
            expected = [.. expected, "Stride", "Padding", "Dilation", "AutoPadding", "Rounding", .. s_sides[rank - 1].Select(side => "Padding" + side)];
            expected = rank == 1 ? expected : [.. expected, .. s_axes[rank - 1].SelectMany(axis => new[] { "Stride" + axis, "Dilation" + axis })];
        }

        expected = reduction switch
        {
            "Max" => [.. expected, "Ties", "Activation"],
            "Average" when windows.Length == 0 => [.. expected, "CountIncludePadding", "Divisor"],
            _ => expected,
        };
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            attribute.GetProperties().Where(property => property.CanWrite).Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.True(attribute.IsSealed);
        AttributeUsageAttribute usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;
        Assert.Equal((AttributeTargets.Class | AttributeTargets.Struct, false, false), (usage.ValidOn, usage.AllowMultiple, usage.Inherited));
    }

    [Theory]
    [MemberData(nameof(Grid))]
    public void Attribute_IsConstructedFromItsSizes(string windows, string reduction, int rank)
    {
        string prefix = windows.Length == 0 ? "pool" : "output";
        string[] norm = reduction == "Lp" ? ["norm"] : [];
        string[][] expected = windows == "Global" ? [norm]
            : rank == 1 ? [[.. norm, prefix + "Length"]]
            : [[.. norm, prefix + "Size"], [.. norm, .. s_axes[rank - 1].Select(axis => prefix + axis)]];
        ConstructorInfo[] constructors = [.. Find(windows, reduction, rank).GetConstructors().OrderBy(constructor => constructor.GetParameters().Length)];
        Assert.Equal(expected, constructors.Select(constructor => constructor.GetParameters().Select(parameter => parameter.Name!).ToArray()));
    }

    [Theory]
    [MemberData(nameof(Grid))]
    public void Attribute_KeepsItsSizes(string windows, string reduction, int rank)
    {
        if (windows == "Global")
        {
            return;
        }

        string prefix = windows.Length == 0 ? "Pool" : "Output";
        object[] norm = reduction == "Lp" ? [1.5] : [];
        object[] sizes = [.. Enumerable.Range(2, rank).Cast<object>()];
        Attribute each = (Attribute)Activator.CreateInstance(Find(windows, reduction, rank), [.. norm, .. sizes])!;
        Attribute one = (Attribute)Activator.CreateInstance(Find(windows, reduction, rank), [.. norm, 7])!;
        Assert.Equal(sizes, s_axes[rank - 1].Select(axis => Value(each, prefix + axis)));
        Assert.All(s_axes[rank - 1], axis => Assert.Equal(7, Value(one, prefix + axis)));
        if (reduction == "Lp")
        {
            Assert.Equal(1.5, Value(each, "Norm"));
        }
    }

    [Fact]
    public void LeftOut_IsAsDocumented()
    {
        MaxPool3DAttribute max = new(2);
        Assert.Equal(
            (0, 0, 1, PoolAutoPadding.None, PoolRounding.Floor, PoolLayout.ChannelsFirst, typeof(float)),
            (max.Stride, max.Padding, max.Dilation, max.AutoPadding, max.Rounding, max.Layout, max.ElementType));
        Assert.Equal((1, 1, 1), (max.DilationDepth, max.DilationHeight, max.DilationWidth));
        Assert.Equal((PoolTies.First, PoolActivation.None), (max.Ties, max.Activation));
        Assert.Equal((true, 0), (new AveragePool1DAttribute(2).CountIncludePadding, new AveragePool1DAttribute(2).Divisor));
        Assert.Equal(2, new GlobalLpPool2DAttribute().Norm);
        Assert.Equal(3.5, new GlobalLpPool2DAttribute(3.5).Norm);
    }

    private static object? Value(Attribute attribute, string member) => attribute.GetType().GetProperty(member)!.GetValue(attribute);

    private static Type Find(string windows, string reduction, int rank) =>
        typeof(PoolAttribute).Assembly.GetType($"GenPool.{windows}{reduction}Pool{rank}DAttribute", throwOnError: true)!;
}
