using GenPool.Axes;

namespace GenPool.Execution;

/// <summary>
/// How far the planes of a tensor (its images, with channels last) lie from where they would without gaps between them. A pass
/// knows none: it runs over planes that have the same distance, from a start moved by that distance.
/// </summary>
/// <param name="PlanesPerImage">Planes of an image; 1 with channels last.</param>
/// <param name="Image">Elements that each image adds.</param>
/// <param name="Plane">Elements that each plane of an image adds.</param>
internal readonly record struct PlaneGaps(int PlanesPerImage, nint Image, nint Plane)
{
    /// <summary>Planes, from each multiple of so many on, that follow one another without gaps.</summary>
    public int Together => Plane != 0 ? 1 : Image != 0 ? PlanesPerImage : int.MaxValue;

    /// <summary>Of a tensor of the input's shape.</summary>
    public static PlaneGaps OfInput(in PoolDomain domain, bool isChannelsLast, PoolStrides strides) =>
        Of(domain, domain.InputPlane, isChannelsLast, strides);

    /// <summary>Of a tensor of the output's shape.</summary>
    public static PlaneGaps OfOutput(in PoolDomain domain, bool isChannelsLast, PoolStrides strides) =>
        Of(domain, domain.OutputPlane, isChannelsLast, strides);

    /// <summary>What a plane has been moved by.</summary>
    public nint Before(int plane)
    {
        if (Together == int.MaxValue)
        {
            return 0;
        }

        (int image, int channel) = Math.DivRem(plane, PlanesPerImage);
        return (image * Image) + (channel * Plane);
    }

    // An axis of one element has a stride that says nothing.
    private static PlaneGaps Of(in PoolDomain domain, long plane, bool isChannelsLast, PoolStrides strides)
    {
        nint dense = (nint)plane * (isChannelsLast ? domain.Channels : 1);
        int planes = isChannelsLast ? 1 : domain.Channels;
        return new(planes, domain.Batch > 1 ? strides.Batch - (planes * dense) : 0, planes > 1 ? strides.Channel - dense : 0);
    }
}
