using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Tests.Harness;

/// <summary>Walks every field reachable from an object, looking for what must not be kept between runs.</summary>
internal sealed class ObjectGraph
{
    private readonly HashSet<object> _visited = new(ReferenceEqualityComparer.Instance);

    public int Count => _visited.Count;

    public List<string> Forbidden { get; } = [];

    public void Visit(object? node)
    {
        if (node is null || !_visited.Add(node))
        {
            return;
        }

        if (node is ISymbol or Compilation or SyntaxNode or SyntaxTree or SyntaxReference or Location or AttributeData or SemanticModel)
        {
            Forbidden.Add(node.GetType().FullName!);
            return;
        }

        if (node.GetType().IsPrimitive || node is string or Type or Enum)
        {
            return;
        }

        if (node is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Visit(item);
            }
        }

        for (Type? type = node.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(node));
            }
        }
    }
}
