namespace GenPool.Tests;

/// <summary>
/// What the JIT of a process compiled, by its own summary: every instantiation of every generic method that was called. Generic code
/// over structs is compiled for each of them, so this tells what ran, in the code that ships and at no cost to it.
/// </summary>
internal sealed class JitRecord
{
    private const string Prefix = ": JIT compiled ";

    /// <summary>Reads the summary of a process.</summary>
    public JitRecord(string path)
    {
        List<JitMethod> methods = [];
        foreach (string line in File.ReadLines(path))
        {
            int start = line.IndexOf(Prefix, StringComparison.Ordinal) + Prefix.Length;
            if (line.AsSpan(start).StartsWith("GenPool.", StringComparison.Ordinal))
            {
                methods.Add(JitMethod.Parse(line.AsSpan(start)));
            }
        }

        Methods = methods;
    }

    /// <summary>The methods of GenPool among them.</summary>
    public IReadOnlyList<JitMethod> Methods { get; }

    /// <summary>Has the JIT of a process write its summary to a file.</summary>
    public static IEnumerable<(string Name, string Value)> Environment(string path) =>
        [("DOTNET_JitStdOutFile", path), ("DOTNET_JitDisasmSummary", "1")];
}

/// <summary>A method that was compiled.</summary>
/// <param name="Type">The type it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">Its own type arguments.</param>
internal sealed record JitMethod(JitType Type, string Name, IReadOnlyList<JitType> Arguments)
{
    /// <summary>Reads <c>Type`1[Argument]:Method[Argument](...) [tier]</c>.</summary>
    public static JitMethod Parse(ReadOnlySpan<char> text)
    {
        JitType type = JitType.Parse(ref text);
        if (text is not [':', ..])
        {
            return new JitMethod(type, "", []);
        }

        text = text[1..];
        JitType method = JitType.Parse(ref text);
        return new JitMethod(type, method.Name, method.Arguments);
    }

    /// <summary>Every type that is named, those within others too.</summary>
    public IEnumerable<JitType> Types() => Arguments.Prepend(Type).SelectMany(type => type.All());
}

/// <summary>A type as the JIT writes it.</summary>
/// <param name="Name">Its name, with namespace and number of type parameters.</param>
/// <param name="Arguments">Its type arguments.</param>
internal sealed record JitType(string Name, IReadOnlyList<JitType> Arguments)
{
    /// <summary>The name without namespace and number of parameters; of a part of a register, the register and what part.</summary>
    public string ShortName { get; } = Name.StartsWith("GenPool.Lanes.PartLane`", StringComparison.Ordinal)
        ? ShortNameOfPart(Arguments[0].ShortName, Arguments[2].ShortName)
        : Name[(Name.LastIndexOf('.') + 1)..].Split('`')[0];

    /// <summary>The same of a register and the bits of a part.</summary>
    public static string ShortNameOfPart(string register, string bits) => $"{register}/{bits}";

    /// <summary>Reads <c>Name`2[Argument,Argument]</c> and moves behind it.</summary>
    public static JitType Parse(ref ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny("[],:(");
        string name = text[..(end < 0 ? text.Length : end)].ToString();
        text = text[name.Length..];
        List<JitType> arguments = [];
        if (text is ['[', ..])
        {
            do
            {
                text = text[1..];
                arguments.Add(Parse(ref text));
            }
            while (text is [',', ..]);
            text = text[1..];
        }

        return new JitType(name, arguments);
    }

    /// <summary>This type and all within it.</summary>
    public IEnumerable<JitType> All() => Arguments.SelectMany(type => type.All()).Prepend(this);
}
