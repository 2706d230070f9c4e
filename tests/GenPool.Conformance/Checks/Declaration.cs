using System.Globalization;
using System.Text;

namespace GenPool.Conformance;

/// <summary>Parameters as the attribute that declares them, for messages from which a failure can be repeated.</summary>
public static class Declaration
{
    /// <summary>The attribute of a layer.</summary>
    public static string Of(MaxPool2DParameters parameters, Element element)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"[MaxPool2D({parameters.PoolHeight}, {parameters.PoolWidth}");
        Number("StrideHeight", parameters.StrideHeight, parameters.PoolHeight);
        Number("StrideWidth", parameters.StrideWidth, parameters.PoolWidth);
        Number("PaddingTop", parameters.PaddingTop, 0);
        Number("PaddingBottom", parameters.PaddingBottom, 0);
        Number("PaddingLeft", parameters.PaddingLeft, 0);
        Number("PaddingRight", parameters.PaddingRight, 0);
        Number("DilationHeight", parameters.DilationHeight, 1);
        Number("DilationWidth", parameters.DilationWidth, 1);
        Choice(parameters.AutoPadding, default);
        Choice(parameters.Rounding, default);
        Choice(parameters.Layout, default);
        Choice(parameters.Ties, default);
        if (element.Type != typeof(float))
        {
            text.Append(CultureInfo.InvariantCulture, $", ElementType = typeof({element.Type.Name})");
        }

        return text.Append(")]").ToString();

        void Number(string member, int value, int usual)
        {
            if (value != usual)
            {
                text.Append(CultureInfo.InvariantCulture, $", {member} = {value}");
            }
        }

        // An enumeration is named as its member, with "Pool" before it.
        void Choice<TEnum>(TEnum value, TEnum usual)
            where TEnum : struct, Enum
        {
            if (!value.Equals(usual))
            {
                string type = typeof(TEnum).Name;
                text.Append(CultureInfo.InvariantCulture, $", {type["Pool".Length..]} = {type}.{value}");
            }
        }
    }

    /// <summary>Rows from a window's first tap to its last, both included.</summary>
    public static int ExtentHeight(this MaxPool2DParameters parameters) => (parameters.DilationHeight * (parameters.PoolHeight - 1)) + 1;

    /// <summary>Columns from a window's first tap to its last, both included.</summary>
    public static int ExtentWidth(this MaxPool2DParameters parameters) => (parameters.DilationWidth * (parameters.PoolWidth - 1)) + 1;
}
