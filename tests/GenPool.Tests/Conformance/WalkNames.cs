using System.Reflection;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>The ways that the library's own list of them can name, and those that a layer says it takes.</summary>
internal static class WalkNames
{
    private static readonly MethodInfo s_toShape = typeof(Shapes).GetMethod(nameof(Shapes.To))!;

    /// <summary>What the library says of each of its ways, by name.</summary>
    public static IReadOnlyDictionary<string, string> Descriptions { get; } = Describe();

    /// <summary>What a layer says of the ways that its passes over a shape take.</summary>
    public static IEnumerable<string> Of(LayerCase layer, PoolShape3D shape)
    {
        MethodInfo explain = layer.Type.GetMethod("Explain")!;
        object own = s_toShape.MakeGenericMethod(explain.GetParameters()[0].ParameterType).Invoke(null, [shape])!;
        return ((string)explain.Invoke(null, [own])!).Split('\n')
            .Where(line => line.StartsWith("Forward: ", StringComparison.Ordinal) || line.StartsWith("Backward: ", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(' ') + 1)..].TrimEnd('.'));
    }

    private static Dictionary<string, string> Describe()
    {
        Assembly library = typeof(PoolAttribute).Assembly;
        Array walks = Enum.GetValues(library.GetType("GenPool.Walks.Walk", throwOnError: true)!);
        MethodInfo describe = library.GetType("GenPool.Walks.WalkList", throwOnError: true)!.GetMethod("Describe")!;
        return walks.Cast<object>().ToDictionary(walk => walk.ToString()!, walk => (string)describe.Invoke(null, [walk])!);
    }
}
