using System.Reflection;

namespace GenPool.Conformance;

/// <summary>
/// The parameters that the attribute of a type declares, from what stands in the source: a reading that shares no line with
/// the generator's.
/// </summary>
public static class DeclaredParameters
{
    /// <summary>The parameters of an annotated type.</summary>
    public static PoolParameters Of(Type type)
    {
        CustomAttributeData attribute = type.GetCustomAttributesData().Single(data => data.AttributeType.IsAssignableTo(typeof(PoolAttribute)));
        string name = attribute.AttributeType.Name;
        Members members = new(attribute.NamedArguments.ToDictionary(member => member.MemberName, member => member.TypedValue.Value!));
        int[] sizes = [.. attribute.ConstructorArguments.Select(argument => argument.Value).OfType<int>()];
        int rank = name[^"1DAttribute".Length] - '0';
        PoolAxis[] axes = [.. AxisNames.Of(rank).ToArray().Select((names, axis) => Axis(name, members, names, sizes.ElementAtOrDefault(sizes.Length == 1 ? 0 : axis)))];
        PoolLayout layout = (PoolLayout)members.Number("Layout", 0);
        if (name.Contains("LpPool", StringComparison.Ordinal))
        {
            return new LpPoolParameters((double)attribute.ConstructorArguments[0].Value!, axes) { Layout = layout };
        }

        return name.Contains("MaxPool", StringComparison.Ordinal)
            ? new MaxPoolParameters(axes)
            {
                Layout = layout,
                Ties = (PoolTies)members.Number("Ties", 0),
                Activation = (PoolActivation)members.Number("Activation", 0),
            }
            : new AveragePoolParameters(axes)
            {
                Layout = layout,
                CountIncludePadding = !members.IsFalse("CountIncludePadding"),
                Divisor = members.Number("Divisor", 0) is var divisor and not 0 ? divisor : null,
            };
    }

    private static PoolAxis Axis(string attribute, Members members, AxisNames names, int size)
    {
        if (attribute.StartsWith("Global", StringComparison.Ordinal))
        {
            return new GlobalAxis();
        }

        return attribute.StartsWith("Adaptive", StringComparison.Ordinal)
            ? new AdaptiveAxis(size)
            : new SlidingAxis(size)
            {
                Stride = members.Number(names.Stride, members.Number("Stride", size)),
                Dilation = members.Number(names.Dilation, members.Number("Dilation", 1)),
                PaddingBefore = members.Number(names.PaddingBefore, members.Number("Padding", 0)),
                PaddingAfter = members.Number(names.PaddingAfter, members.Number("Padding", 0)),
                Rounding = (PoolRounding)members.Number("Rounding", 0),
                AutoPadding = (PoolAutoPadding)members.Number("AutoPadding", 0),
            };
    }

    // What is named in the source, and no member that is not; enumerations are their numbers.
    private sealed class Members(IReadOnlyDictionary<string, object> values)
    {
        public int Number(string member, int otherwise) => values.TryGetValue(member, out object? value) ? (int)value : otherwise;

        public bool IsFalse(string member) => values.TryGetValue(member, out object? value) && !(bool)value;
    }
}
