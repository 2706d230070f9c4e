using GenPool.Generators.Emission.Writing;
using GenPool.Generators.Model;

namespace GenPool.Generators.Emission;

/// <summary>The namespace and the types around an annotated one, open until disposed.</summary>
internal sealed class TypeSurroundings : IDisposable
{
    private readonly Stack<IDisposable> _open = new();

    public TypeSurroundings(SourceWriter writer, TypeHierarchy type)
    {
        if (type.Namespace.Length > 0)
        {
            _open.Push(writer.Braces($"namespace {type.Namespace}"));
        }

        for (int level = 0; level < type.Levels.Count - 1; level++)
        {
            _open.Push(writer.Braces($"partial {type.Levels[level].Keyword} {type.Levels[level].Name}"));
        }
    }

    public void Dispose()
    {
        while (_open.Count > 0)
        {
            _open.Pop().Dispose();
        }
    }
}
