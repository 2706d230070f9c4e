using System.Reflection;

namespace GenPool.Generic.Tests;

/// <summary>The generic pools can do what the generated ones can.</summary>
public sealed class InterfaceTests
{
    [Theory]
    [InlineData(typeof(IMaxPool<float, PoolShape2D>), typeof(GenericMaxPool<float, PoolShape2D>))]
    [InlineData(typeof(IAveragePool<float, PoolShape2D>), typeof(GenericAveragePool<float, PoolShape2D>))]
    [InlineData(typeof(ILpPool<float, PoolShape2D>), typeof(GenericLpPool<float, PoolShape2D>))]
    public void GenericPool_HasTheMembersOfTheInterface(Type contract, Type pool)
    {
        // A generic pool has no schedule to explain.
        string[] expected =
        [
            .. new[] { contract }.Concat(contract.GetInterfaces())
                .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
                .Where(method => method.Name != nameof(IPool<float, PoolShape2D>.Explain))
                .Select(method => method.ToString()!),
        ];
        string[] actual =
        [
            .. pool.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(method => !method.IsSpecialName)
                .Select(method => method.ToString()!),
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }
}
