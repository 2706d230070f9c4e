namespace GenPool.Tests;

/// <summary>What there is to be reached, by reflection over the library: its walks, with every choice that their code has.</summary>
internal static class WalkCode
{
    /// <summary>The work whose marks its type does not name.</summary>
    public const string GatherOfMaximum = "MaxBackward";

    private static readonly Type[] s_library = typeof(PoolAttribute).Assembly.GetTypes();
    private static readonly Type[] s_code = [.. s_library.Where(type => type is { IsNested: false, IsInterface: false, Namespace: not null } && type.Namespace.StartsWith("GenPool.Walks", StringComparison.Ordinal))];
    private static readonly Type[] s_walks = [.. s_code.Where(IsWalk)];
    private static readonly Type[] s_works = [.. Implementers("IForward`2", "IBackward`2", "IPixelReduction`1")];
    private static readonly Type[] s_marks = [.. Implementers("IMarks")];
    private static readonly Type[] s_cells = [.. Implementers("IBounds", "ITapCells`1")];
    private static readonly (string Name, Type Type)[] s_lanes = [.. Implementers("ILane`2").SelectMany(Forms)];

    /// <summary>The names of what goes over a slice, and of the loops in it.</summary>
    public static IReadOnlySet<string> Walks { get; } = Names(s_walks);

    /// <summary>The names of what walks do.</summary>
    public static IReadOnlySet<string> Works { get; } = Names(s_works);

    /// <summary>The names of what is marked.</summary>
    public static IReadOnlySet<string> Marks { get; } = Names(s_marks);

    /// <summary>The names of what is asked of cells.</summary>
    public static IReadOnlySet<string> Cells { get; } = Names(s_cells);

    /// <summary>The names of the lanes.</summary>
    public static IReadOnlySet<string> Lanes { get; } = s_lanes.Select(lane => lane.Name).ToHashSet();

    /// <summary>The parameters of the generic types of the walks, each with every type of the library that may stand for it. Lanes are left to the ways.</summary>
    public static IEnumerable<(Type Type, Type Parameter, Type Choice)> Choices =>
        from type in s_code
        from parameter in type.GetGenericArguments()
        where !IsLane(parameter)
        from choice in s_library
        where Fulfils(choice, parameter)
        select (type, parameter, choice);

    /// <summary>Every way through the walks that one choice of each kind makes.</summary>
    /// <param name="bits">The widest lane of the process.</param>
    public static IEnumerable<Way> Ways(int bits) =>
        from walk in s_walks
        from work in OrNone(s_works.Where(work => Parameters(walk).Any(parameter => Fulfils(work, parameter))))
        let code = work is null ? [walk] : new[] { walk, work }
        from marks in OrNone(s_marks.Where(marks => work?.Name.Split('`')[0] == GatherOfMaximum || Asked(code).Any(parameter => Fulfils(marks, parameter))))
        from cells in OrNone(s_cells.Where(cells => Asked([walk]).Any(parameter => Fulfils(cells, parameter))))
        from lane in Asked(code).Any(IsLane) ? LanesOf(code, bits) : [Way.None]
        select new Way(ShortName(walk), ShortName(work), ShortName(marks), ShortName(cells), lane);

    /// <summary>
    /// The inner loops, which are those methods that are compiled at once for their best: each in the widest lanes of every sort, for
    /// several registers together are only filled where no wider one is.
    /// </summary>
    /// <param name="bits">The widest lane of the process.</param>
    public static IEnumerable<(Type Type, string Method, string Lane)> Loops(int bits) =>
        from type in s_code
        from method in type.GetMethods((System.Reflection.BindingFlags)(-1)).Where(IsLoop).Select(method => method.Name).Distinct()
        let lanes = s_lanes.Where(lane => !IsPart(lane.Name) && BitsOf(lane.Name) == bits && type.GetGenericArguments().Any(parameter => IsLane(parameter) && Fulfils(lane.Type, parameter)))
        from lane in lanes.Select(lane => lane.Name).DefaultIfEmpty(Way.None)
        select (type, method, lane);

    private static bool IsLoop(System.Reflection.MethodInfo method) =>
        method.DeclaringType == method.ReflectedType && method.MethodImplementationFlags.HasFlag(System.Reflection.MethodImplAttributes.AggressiveOptimization);

    // What goes over a slice, which it is made for or given.
    private static bool IsWalk(Type type) => type.IsGenericType && (type.IsByRefLike
        ? type.GetMethod("Run", Type.EmptyTypes) is not null
        : type is { IsAbstract: true, IsSealed: true } && type.GetMethods().Any(method => method.Name == "Run" && method.GetParameters().Any(IsSlice)));

    private static bool IsSlice(System.Reflection.ParameterInfo parameter) => parameter.ParameterType.GetElementType()?.Name == "PoolSlice";

    // Those that are no wider, and can do what the walk and its work ask.
    private static IEnumerable<string> LanesOf(Type[] code, int bits) => s_lanes
        .Where(lane => BitsOf(lane.Name) <= bits && Asked(code).Where(IsLane).All(parameter => Fulfils(lane.Type, parameter)))
        .Select(lane => lane.Name);

    // A part of a register is another lane for each register and size.
    private static IEnumerable<(string Name, Type Type)> Forms(Type lane) => lane.GetGenericArguments().Length < 3
        ? [(ShortName(lane), lane)]
        : from register in Implementers("IRegisterLane`2")
          from bits in new[] { "ulong", "uint", "ushort" }
          select (JitType.ShortNameOfPart(ShortName(register), bits), lane);

    private static bool IsPart(string lane) => lane.Contains('/', StringComparison.Ordinal);

    // The number at the end of a register's name; a lane of one element is no register.
    private static int BitsOf(string lane) => int.Parse(string.Concat(lane.Split('/')[0].SkipWhile(character => !char.IsDigit(character)))) is int bits and > 1 ? bits : 0;

    private static IEnumerable<Type> Asked(IEnumerable<Type> code) => code.SelectMany(type => type == code.First() ? Parameters(type) : type.GetGenericArguments());

    private static IEnumerable<Type> Parameters(Type type) => type.GetMethods((System.Reflection.BindingFlags)(-1))
        .Where(method => method.IsGenericMethodDefinition)
        .SelectMany(method => method.GetGenericArguments())
        .Concat(type.GetGenericArguments());

    private static bool IsLane(Type parameter) => Contracts(parameter).Any(contract => contract.EndsWith("Lane`2", StringComparison.Ordinal));

    private static bool Fulfils(Type type, Type parameter) => Contracts(parameter) is { Length: > 0 } contracts && type.IsValueType
        && contracts.All(contract => type.GetInterfaces().Any(other => other.Name == contract));

    private static string[] Contracts(Type parameter) =>
        [.. parameter.GetGenericParameterConstraints().Where(constraint => constraint.IsInterface && constraint.Assembly == typeof(PoolAttribute).Assembly).Select(constraint => constraint.Name)];

    private static IEnumerable<Type> Implementers(params string[] contracts) =>
        s_library.Where(type => type.IsValueType && type.GetInterfaces().Any(other => contracts.Contains(other.Name)));

    private static IEnumerable<Type?> OrNone(IEnumerable<Type> types) => types.DefaultIfEmpty();

    private static HashSet<string> Names(IEnumerable<Type> types) => [.. types.Select(ShortName)];

    private static string ShortName(Type? type) => type is null ? Way.None : type.Name.Split('`')[0];
}
