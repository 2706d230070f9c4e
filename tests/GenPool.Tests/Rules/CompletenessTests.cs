using System.Reflection;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>That no fault goes untested, and no declared layer is left out of the list.</summary>
public sealed class CompletenessTests
{
    [Fact]
    public void Faults_EachHaveATest()
    {
        IEnumerable<Fault> tested = typeof(CompletenessTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .SelectMany(test => test.GetCustomAttributes<FaultAttribute>())
            .Select(fault => fault.Fault);
        Assert.Equal(Enum.GetValues<Fault>(), tested.Distinct().Order());
    }

    [Fact]
    public void LayerList_HoldsEveryDeclaredLayer()
    {
        IEnumerable<string> declared = typeof(LayerCase).Assembly.GetTypes().Where(type => type.IsDefined(typeof(PoolAttribute))).Select(type => type.FullName!);
        Assert.Equal(declared.Order(StringComparer.Ordinal), LayerList.All.Select(layer => layer.Type.FullName!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Kinds_HoldEveryAttributeInBothOrders()
    {
        IEnumerable<string> attributes = typeof(PoolAttribute).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(PoolAttribute)) && !type.IsAbstract)
            .Select(type => type.Name);
        foreach (PoolLayout layout in new[] { PoolLayout.ChannelsFirst, PoolLayout.ChannelsLast })
        {
            IEnumerable<string> declared = LayerList.Kinds.Where(layer => layer.Parameters.Layout == layout)
                .Select(layer => layer.Type.GetCustomAttribute<PoolAttribute>()!.GetType().Name);
            Assert.Equal(attributes.Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
        }
    }
}
