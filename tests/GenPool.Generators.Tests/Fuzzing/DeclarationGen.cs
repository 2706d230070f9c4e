using CsCheck;
using GenPool.Generators.Tests.Harness;
using GenPool.Generators.Tests.Hosts;

namespace GenPool.Generators.Tests.Fuzzing;

/// <summary>Random declarations: most of them near to legal, with numbers from the corners now and then.</summary>
internal static class DeclarationGen
{
    private static readonly Gen<int> s_corner = OneOf(int.MinValue, -2, -1, 0, 255, 256, 46340, 46341, 65536, 1 << 30, int.MaxValue - 1, int.MaxValue);

    private static readonly Gen<int> s_small = Gen.Int[1, 5];

    // Windows of so many taps are written out row by row, or not at all.
    private static readonly Gen<int> s_medium = Gen.Int[6, 64];

    private static readonly Gen<int> s_number = Gen.Frequency((10, s_small), (1, s_medium), (1, s_corner));

    private static readonly Gen<double> s_norm = Gen.Frequency(
        (3, OneOf(1.0, 2.0)),
        (3, Gen.Double[1, 100]),
        (1, OneOf(double.NaN, double.NegativeInfinity, double.PositiveInfinity, -1, 0, 0.999, double.Epsilon, double.MaxValue)));

    private static readonly Type[] s_elements =
    [
        typeof(float), typeof(double), typeof(Half), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint),
        typeof(long), typeof(ulong), typeof(float), typeof(Half), typeof(double), typeof(decimal), typeof(string), typeof(nint), typeof(char),
    ];

    // Without those that hold a legal pool of their own.
    private static readonly Host[] s_hosts = [.. LegalHosts.All, .. IllegalHosts.All.Where(host => !host.Text.Contains("First", StringComparison.Ordinal))];

    /// <summary>A declaration in a host.</summary>
    public static Gen<(Declaration Declaration, Host Host)> Case { get; } = Gen.Select(
        OneOf([.. Kind.All]).SelectMany(Attribute),
        Gen.Frequency((3, OneOf(LegalHosts.All[0])), (2, OneOf(s_hosts))));

    private static Gen<Declaration> Attribute(string name)
    {
        Kind kind = new(name);
        Gen<double?> norm = kind.Reduction == "Lp" ? s_norm.Select(value => (double?)value) : Gen.Const((double?)null);
        Gen<int[]> sizes = kind.IsGlobal ? Gen.Const(Array.Empty<int>())
            : kind.Rank == 1 ? s_number.Array[1]
            : Gen.OneOf(s_number.Array[1], s_number.Array[kind.Rank]);
        IReadOnlyDictionary<string, Type> types = Declaration.MembersOf(name);
        Gen<Dictionary<string, object>> members = Gen.Shuffle(types.Keys.ToArray(), 0, Math.Min(5, types.Count))
            .SelectMany(names => Values([.. names.Select(member => (member, types[member]))]));
        return Gen.Select(norm, sizes, members, (p, each, named) => new Declaration(name, p, each, named));
    }

    private static Gen<Dictionary<string, object>> Values((string Name, Type Type)[] members) => members.Aggregate(
        Gen.Const(0).Select(_ => new Dictionary<string, object>()),
        (gen, member) => Gen.Select(gen, Value(member.Name, member.Type), (all, value) =>
        {
            all[member.Name] = value;
            return all;
        }));

    private static Gen<object> Value(string name, Type type) =>
        type.IsEnum ? Gen.Frequency((9, OneOf([.. Enum.GetValues(type).Cast<object>()])), (1, s_corner.Select(value => Enum.ToObject(type, value))))
        : type == typeof(bool) ? Gen.Bool.Select(value => (object)value)
        : type == typeof(Type) ? OneOf(s_elements).Select(value => (object)value)
        : name.StartsWith("Padding", StringComparison.Ordinal) ? Gen.Frequency((11, Gen.Int[0, 2]), (1, s_corner)).Select(value => (object)value)
        : s_number.Select(value => (object)value);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
