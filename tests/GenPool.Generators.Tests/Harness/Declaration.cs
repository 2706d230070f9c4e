using System.Globalization;

namespace GenPool.Generators.Tests.Harness;

/// <summary>
/// An attribute with arguments, legal or not, as text and as the parameters of the library that mean the same. It reads no
/// line of the generator, so that the two can be compared.
/// </summary>
/// <param name="Name">The attribute.</param>
/// <param name="Norm">p, of an Lp pool.</param>
/// <param name="Sizes">The sizes of the constructor; one may stand for all axes.</param>
/// <param name="Members">Named arguments: numbers, booleans, members of enums, a type.</param>
public sealed record Declaration(string Name, double? Norm, int[] Sizes, IReadOnlyDictionary<string, object> Members)
{
    private static readonly (string Suffix, string Before, string After)[] s_line = [("", "Start", "End")];
    private static readonly (string Suffix, string Before, string After)[] s_box =
        [("Depth", "Front", "Back"), ("Height", "Top", "Bottom"), ("Width", "Left", "Right")];

    /// <summary>The members that an attribute of this name has.</summary>
    public static IReadOnlyDictionary<string, Type> MembersOf(string name) => typeof(PoolAttribute).Assembly.GetType($"GenPool.{name}Attribute", throwOnError: true)!
        .GetProperties().Where(property => property.CanWrite).ToDictionary(property => property.Name, property => property.PropertyType);

    public int Rank => Name[^2] - '0';

    /// <summary>The attribute as C#.</summary>
    public string Text => $"GenPool.{Name}({string.Join(", ", [.. Norm is { } norm ? [Of(norm)] : Array.Empty<string>(), .. Sizes.Select(size => Of(size)), .. Members.Select(member => $"{member.Key} = {Of(member.Value)}")])})";

    public Type Element => Members.GetValueOrDefault("ElementType", typeof(float)) as Type ?? typeof(void);

    /// <summary>Whether it is as the rules demand: by the library, not by the generator.</summary>
    public bool IsLegal
    {
        get
        {
            Type[] floats = [typeof(float), typeof(double), typeof(Half)];
            Type[] integers = [typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong)];
            try
            {
                Parameters.Validate();
            }
            catch (ArgumentException)
            {
                return false;
            }

            return floats.Contains(Element) || (Norm is null && integers.Contains(Element));
        }
    }

    /// <summary>The same, for the library's plain loops.</summary>
    public PoolParameters Parameters
    {
        get
        {
            PoolAxis[] axes = [.. Enumerable.Range(0, Rank).Select(Axis)];
            PoolLayout layout = Member("Layout", PoolLayout.ChannelsFirst);
            return Norm is { } norm ? new LpPoolParameters(norm, axes) { Layout = layout }
                : Name.Contains("Max", StringComparison.Ordinal)
                    ? new MaxPoolParameters(axes) { Layout = layout, Ties = Member("Ties", PoolTies.First), Activation = Member("Activation", PoolActivation.None) }
                    : new AveragePoolParameters(axes)
                    {
                        Layout = layout,
                        CountIncludePadding = Member("CountIncludePadding", true),
                        Divisor = Members.TryGetValue("Divisor", out object? divisor) ? (int)divisor : null,
                    };
        }
    }

    public override string ToString() => Text;

    private PoolAxis Axis(int axis)
    {
        if (Name.StartsWith("Global", StringComparison.Ordinal))
        {
            return new GlobalAxis();
        }

        int size = Sizes.Length == 1 ? Sizes[0] : Sizes[axis];
        if (Name.StartsWith("Adaptive", StringComparison.Ordinal))
        {
            return new AdaptiveAxis(size);
        }

        (string suffix, string before, string after) = Rank == 1 ? s_line[0] : s_box[3 - Rank + axis];
        return new SlidingAxis(size)
        {
            Stride = Member("Stride" + suffix, Member("Stride", size)),
            Dilation = Member("Dilation" + suffix, Member("Dilation", 1)),
            PaddingBefore = Member("Padding" + before, Member("Padding", 0)),
            PaddingAfter = Member("Padding" + after, Member("Padding", 0)),
            Rounding = Member("Rounding", PoolRounding.Floor),
            AutoPadding = Member("AutoPadding", PoolAutoPadding.None),
        };
    }

    private T Member<T>(string name, T otherwise) => Members.TryGetValue(name, out object? value) ? (T)value : otherwise;

    private static string Of(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        double.NaN => "double.NaN",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        Enum option => $"(global::GenPool.{option.GetType().Name})({Convert.ToInt32(option, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)})",
        Type type => $"typeof(global::{type.FullName})",
        _ => ((int)value).ToString(CultureInfo.InvariantCulture),
    };
}
