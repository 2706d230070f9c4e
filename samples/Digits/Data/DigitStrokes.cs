namespace Digits.Data;

/// <summary>The ten digits as strokes in the unit square, y downwards.</summary>
internal static class DigitStrokes
{
    /// <summary>For each digit its line segments, x and y of both ends.</summary>
    public static readonly float[][] Segments =
    [
        Path((.5f, .1f), (.75f, .25f), (.78f, .5f), (.75f, .75f), (.5f, .9f), (.25f, .75f), (.22f, .5f), (.25f, .25f), (.5f, .1f)),
        Path((.35f, .25f), (.55f, .1f), (.55f, .9f)),
        Path((.25f, .28f), (.4f, .1f), (.65f, .12f), (.75f, .3f), (.65f, .5f), (.25f, .9f), (.8f, .9f)),
        Path((.25f, .15f), (.6f, .1f), (.75f, .28f), (.65f, .45f), (.45f, .48f), (.7f, .55f), (.78f, .72f), (.6f, .9f), (.25f, .85f)),
        Path((.6f, .9f), (.6f, .1f), (.2f, .62f), (.82f, .62f)),
        Path((.75f, .1f), (.32f, .1f), (.28f, .45f), (.6f, .42f), (.76f, .6f), (.7f, .82f), (.45f, .9f), (.24f, .82f)),
        Path((.68f, .1f), (.4f, .3f), (.26f, .62f), (.36f, .86f), (.6f, .9f), (.75f, .72f), (.62f, .54f), (.4f, .54f), (.28f, .66f)),
        Path((.22f, .1f), (.78f, .1f), (.45f, .9f)),
        Path((.5f, .48f), (.28f, .32f), (.36f, .12f), (.64f, .12f), (.72f, .32f), (.5f, .48f), (.25f, .7f), (.38f, .9f), (.62f, .9f), (.75f, .7f), (.5f, .48f)),
        Path((.72f, .34f), (.58f, .46f), (.38f, .46f), (.25f, .28f), (.4f, .1f), (.64f, .14f), (.74f, .38f), (.6f, .9f)),
    ];

    private static float[] Path(params (float X, float Y)[] points) =>
        [.. points.Zip(points.Skip(1)).SelectMany(pair => new[] { pair.First.X, pair.First.Y, pair.Second.X, pair.Second.Y })];
}
